/// A workbook of one sheet (ECMA-376), row by row: the cells of ``CSVFormat``, each as text.
///
/// A cell is text by its type and by its style, so that a spreadsheet neither runs one that begins like a formula nor
/// takes the zeros from a number.
package struct SpreadsheetFormat: Sendable {
    private var zip = ZipStream()
    private var rowCount = 0

    /// Rows that a sheet may have at most.
    private static let mostRows = 1_048_576

    package init() {}

    /// What stands before the first row of a picture.
    package mutating func beginning() -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, text) in Self.files { bytes += zip.entry(name, Self.head + text) }
        bytes += zip.begin("xl/worksheets/sheet1.xml")
        return bytes + zip.add(Array((Self.head + Self.sheetBegin).utf8)) + row(CSVFormat.columns, style: 2)
    }

    /// The rows of one picture.
    ///
    /// - Throws: ``SheetIsFull`` beyond what a sheet can hold.
    package mutating func rows(_ outcome: PictureOutcome, file: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for cells in CSVFormat.cells(outcome, file: file) {
            guard rowCount < Self.mostRows, !zip.isFull(for: cells.reduce(0) { $0 + $1.utf8.count }) else {
                throw SheetIsFull()
            }
            bytes += row(cells, style: 1)
        }
        return bytes
    }

    /// What closes the file.
    package mutating func ending() -> [UInt8] {
        zip.add(Array("</sheetData></worksheet>".utf8)) + zip.end() + zip.directory()
    }

    private mutating func row(_ cells: [String], style: Int) -> [UInt8] {
        rowCount += 1
        var text = "<row r=\"\(rowCount)\">"
        for cell in cells {
            guard !cell.isEmpty else {
                text += "<c/>"
                continue
            }
            text += "<c s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            for scalar in cell.unicodeScalars { Self.write(scalar, to: &text) }
            text += "</t></is></c>"
        }
        return zip.add(Array((text + "</row>").utf8))
    }

    /// XML 1.0, 2.2: most control characters cannot be written at all.
    private static func write(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\r": text += "&#13;"
        case "\t", "\n": text.unicodeScalars.append(scalar)
        case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
        default: text.unicodeScalars.append(scalar)
        }
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office = "http://schemas.openxmlformats.org/"
    private static let main = office + "spreadsheetml/2006/main"
    private static let relations = office + "officeDocument/2006/relationships"

    private static let sheetBegin = """
        <worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
        activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>
        """

    private static func related(_ relationships: [(kind: String, target: String)]) -> String {
        let all = relationships.enumerated().map { index, relationship in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relations)/\(relationship.kind)\" "
                + "Target=\"\(relationship.target)\"/>"
        }
        return "<Relationships xmlns=\"\(office)package/2006/relationships\">\(all.joined())</Relationships>"
    }

    private static func part(_ name: String, _ kind: String) -> String {
        "<Override PartName=\"/xl/\(name).xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "spreadsheetml.\(kind)+xml\"/>"
    }

    private static let files: [(name: String, text: String)] = [
        (
            "[Content_Types].xml",
            """
            <Types xmlns="\(office)package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
            ContentType="application/xml"/>\(part("workbook", "sheet.main"))\
            \(part("worksheets/sheet1", "worksheet"))\(part("styles", "styles"))</Types>
            """
        ),
        ("_rels/.rels", related([("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            """
            <workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets><sheet name="Lethe" sheetId="1" r:id="rId1"/>\
            </sheets></workbook>
            """
        ),
        (
            "xl/_rels/workbook.xml.rels",
            related([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
        ),
        // Three styles of cells: as it comes, text whatever it looks like, a bold head.
        (
            "xl/styles.xml",
            """
            <styleSheet xmlns="\(main)"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/>\
            <sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill \
            patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">\
            <border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" \
            applyNumberFormat="1" quotePrefix="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """
        ),
    ]
}

/// A sheet has no more room.
package struct SheetIsFull: Error {}
