/// A certificate that vouches for itself, for one audit.
struct PassingCertificate {
    let chain: String
    let key: String

    init(in folder: String) throws(AuditError) {
        chain = folder + "/chain.pem"
        key = folder + "/key.pem"
        let words = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2",
            "-keyout", key, "-out", chain, "-subj", "/CN=localhost",
        ]
        guard let program = Tool.place(of: "openssl"), let process = Tool.start(program, words), Tool.wait(process) == 0
        else { throw AuditError("openssl makes no certificate.") }
    }
}
