import Glibc
import NIOHTTP1

/// What every answer carries.
enum ResponseHeaders {
    /// - Parameter tls: Browsers are told to keep to TLS.
    static func always(tls: Bool) -> HTTPHeaders {
        var headers = HTTPHeaders([
            ("content-type", "application/json"), ("date", date()), ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
            ("referrer-policy", "no-referrer"), ("cross-origin-resource-policy", "same-origin"),
        ])
        if tls { headers.add(name: "strict-transport-security", value: "max-age=31536000") }
        return headers
    }

    /// What the page's own files carry instead: nothing from elsewhere, no script and no style inside of the page.
    static func page(_ file: PageFile.Sent) -> HTTPHeaders {
        var headers = HTTPHeaders([
            ("content-type", file.type), ("vary", "accept-encoding"),
            (
                "content-security-policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            // A form without JavaScript would come from nowhere otherwise, and be refused.
            ("referrer-policy", "same-origin"),
        ])
        if file.isCompressed { headers.add(name: "content-encoding", value: "gzip") }
        return headers
    }

    /// RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func date() -> String {
        var now = time(nil)
        var utc = tm()
        gmtime_r(&now, &utc)
        func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][Int(utc.tm_wday)]
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
            Int(utc.tm_mon)]
        return "\(weekday), \(two(utc.tm_mday)) \(month) \(utc.tm_year + 1900) "
            + "\(two(utc.tm_hour)):\(two(utc.tm_min)):\(two(utc.tm_sec)) GMT"
    }
}
