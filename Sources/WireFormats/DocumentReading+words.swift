package import DocumentReader

/// What a layout is, for people.
package func layoutTitle(_ format: String?) -> String {
    switch format {
    case "TD1": "identity card or similar (TD1)"
    case "TD2": "identity card or similar (TD2)"
    case "TD3": "passport (TD3)"
    case "MRVA": "visa (MRV-A)"
    case "MRVB": "visa (MRV-B)"
    case "FRA-CNI": "French identity card before 2021 (FRA-CNI)"
    case "FRA-DL": "French driving licence (FRA-DL)"
    case "CHE-DL": "Swiss driving licence (CHE-DL)"
    case "SVK-2x34": "Slovak identity card before 2009 (SVK-2x34)"
    case "CHN-EEP": "Chinese exit-entry permit to Hong Kong and Macao (CHN-EEP)"
    case let other?: other
    case nil: "document"
    }
}

extension Repair {
    /// `Line 2, position 4: looked like B, must be 8.`
    package var sentence: String {
        "Line \(line), position \(position): looked like \(read), must be \(chosen)."
    }
}
