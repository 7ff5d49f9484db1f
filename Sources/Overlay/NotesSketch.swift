import DocumentReader
import Raster
import WireFormats

/// What is doubtful, in sentences, with the numbers of the fields that each is about.
struct NotesSketch {
    private(set) var sketch = Sketch()

    init(_ findings: [Finding], _ repairs: [Repair], _ fields: [NumberedField], width: Double) {
        var panel = Panel("Findings", width: width)
        if findings.isEmpty && repairs.isEmpty { panel.write("None.") }
        for finding in findings where finding.code != "mrz.repaired" {
            panel.add(Self.note(finding.message, fields.filter { finding.fields.contains($0.name) }, width: width))
        }
        for repair in repairs { panel.add(Self.note(repair.sentence, [], width: width)) }
        sketch = panel.finished
    }

    private static func note(_ message: String, _ fields: [NumberedField], width: Double) -> Sketch {
        var note = Sketch()
        var pen = Look.padding
        for field in fields {
            let tag = NumberTag(field).sketch
            note.add(tag, at: [pen, 8])
            pen += tag.size.x + 6
        }
        if fields.isEmpty {
            note.fill(.rounded([pen + 9, 17], [10, 10], radius: 5), Look.faint)
            pen += 28
        }
        let left = pen + 10
        var baseline = 30.0
        let lines = Lettering.lines(of: message, size: Look.textSize, width: width - Look.padding - left)
        for (index, line) in lines.enumerated() {
            if index > 0 { baseline += 34 }
            note.write(line, at: [left, baseline], size: Look.textSize, Look.ink)
        }
        note.size = [width, baseline + 14]
        return note
    }
}
