import json
import pathlib
import random
import unittest

import cv2
import numpy as np

from lethe_training import field_fixtures, field_holders, field_pages, mrz_text

KINDS = ("td3", "td1", "ind", "td3-east", "td1-east", "td3-abroad", "td1-abroad")


def a_document(kind: str, seed: int, half: int | None = None):
    return field_pages.document(random.Random(seed), kind, half, f"{kind}-{seed}")


class Holders(unittest.TestCase):
    def test_an_mrz_agrees_with_what_is_printed(self):
        for kind in KINDS:
            for seed in range(120):
                holder = field_holders.holder(random.Random(seed), kind, seed % 2)
                said, lines = holder.labels, holder.mrz
                self.assertEqual([len(line) for line in lines], [30] * 3 if kind.startswith("td1") else [44] * 2)
                self.assertLessEqual(set("".join(lines)), set(mrz_text.ALPHABET))
                if kind.startswith("td1"):
                    number, dated, names = lines[0][5:15], lines[1], lines[2]
                    birth, sex, expiry = dated[0:7], dated[7], dated[8:15]
                    composite = lines[0][5:30] + dated[:7] + dated[8:15] + dated[18:29], dated[29]
                else:
                    number, dated, names = lines[1][0:10], lines[1], lines[0][5:]
                    birth, sex, expiry = dated[13:20], dated[20], dated[21:28]
                    composite = dated[:10] + dated[13:20] + dated[21:43], dated[43]
                    if dated[28:42] != "<" * 14:
                        self.assertEqual(mrz_text.check_digit(dated[28:42]), dated[42])
                for value, digit in [(number[:9], number[9]), (birth[:6], birth[6]), (expiry[:6], expiry[6]), composite]:
                    self.assertEqual(mrz_text.check_digit(value), digit, f"{kind}, seed {seed}")
                self.assertEqual(number[:9].rstrip("<"), said["document_number"])
                self.assertEqual(birth[:6], said["date_of_birth"][2:].replace("-", ""))
                self.assertEqual(expiry[:6], said["date_of_expiry"][2:].replace("-", ""))
                self.assertEqual(sex.replace("<", "X"), said["sex"][-1])
                state = dated[15:18] if kind.startswith("td1") else dated[10:13]
                spelled = [field_holders.spelled(said[name], state.rstrip("<")) for name in ("surname", "given_names")]
                self.assertEqual("<<".join(spelled), names.rstrip("<"))

    def test_names_are_spelled_as_the_standard_recommends(self):
        for printed, state, expected in [("MÜLLER-LÜDENSCHEIDT", "D", "MUELLER<LUEDENSCHEIDT"), ("D'AUBIGNÉ", "FRA", "DAUBIGNE"), ("Groß", "D", "GROSS"),
                                         ("ÞÓRÐUR", "ISL", "THORDUR"), ("ØSTERGÅRD", "DNK", "OESTERGAARD"), ("YILMAZ ÖZTÜRK", "TUR", "YILMAZ<OZTURK"), ("NGUYỄN", "VNM", "NGUYEN"), ("ЂОРЂЕ", "SRB", "DORDE"), ("ТКАЧЕНКО", "UKR", "TKACHENKO"), ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "GRC", "PAPADOPOULOS"),
                                         ("van 't Hof", "NLD", "VAN<T<HOF")]:
            self.assertEqual(field_holders.spelled(printed, state), expected)


class Pages(unittest.TestCase):
    def test_every_labelled_value_is_drawn(self):
        for kind in KINDS:
            for seed in range(6):
                for _, label, lines in a_document(kind, seed):
                    rng = random.Random(seed)
                    holder = field_holders.holder(rng, kind, None)
                    for name, value in label["viz"].items():
                        drawn = " ".join(line["text"] for line in lines["lines"] if name in line["fields"])
                        printed = holder.printed["old_passport" if name.startswith("old_passport") else name]
                        self.assertEqual("".join(drawn.split()), "".join(printed.replace("~", "").split()), f"{kind}, seed {seed}, {name}")
                        if "date" not in name:
                            self.assertIn("".join(value.split()), "".join(drawn.split()))
                        quads = np.float32([line["quad"] for line in lines["lines"] if name in line["fields"]])
                        self.assertGreater(np.ptp(quads, axis=1).min(), 3, name)

    def test_no_print_lies_on_other_print_and_none_outside_its_page(self):
        for kind in KINDS:
            for seed in range(12):
                rng = random.Random(seed)
                half = seed % 2
                for page in field_pages.sheets(rng, field_holders.holder(rng, kind, half), half):
                    boxes = [(*line.quad.min(0), *line.quad.max(0), line.text) for line in page.lines]
                    w, h = page.size
                    for index, (x0, y0, x1, y1, text) in enumerate(boxes):
                        self.assertTrue(0 <= x0 and x1 <= w and 0 <= y0 and y1 <= h, f"{kind}, seed {seed}: {text}")
                        for a0, b0, a1, b1, other in boxes[:index]:
                            over = min(x1, a1) > max(x0, a0) + 1 and min(y1, b1) > max(y0, b0) + 1
                            self.assertFalse(over, f"{kind}, seed {seed}: {text!r} on {other!r}")

    def test_the_same_seed_gives_the_same_picture_and_each_half_its_own(self):
        for kind in KINDS:
            first, second = a_document(kind, 5, 0), a_document(kind, 5, 0)
            for (image, label, lines), (again, label_, lines_) in zip(first, second, strict=True):
                self.assertTrue(np.array_equal(image, again))
                self.assertEqual((label, lines), (label_, lines_))
            self.assertNotEqual(first[0][1]["viz"], a_document(kind, 5, 1)[0][1]["viz"])

    def test_pages_of_one_document_know_of_one_another(self):
        for kind in ("td1", "ind"):
            pictures = [label for seed in range(6) for _, label, _ in a_document(kind, seed)]
            files = {label["file"]: label for label in pictures}
            self.assertIn(True, [bool(label["same_document"]) for label in pictures])
            for label in pictures:
                for other in label["same_document"]:
                    self.assertIn(label["file"], files[other]["same_document"])
                    self.assertEqual([label["mrz"], files[other]["mrz"]].count(None), 1)

    def test_the_readers_fixtures_are_what_their_labels_say(self):
        folder = pathlib.Path(__file__).parents[2] / "Tests/DocumentReaderTests/Fixtures/pages"
        committed = [json.loads(line) for line in (folder / "labels.jsonl").read_text().splitlines()]
        drawn = [(image, label) for fixture in field_fixtures.FIXTURES for image, label in field_fixtures.draw(fixture)]
        self.assertEqual([label for _, label in drawn], committed)
        for image, label in drawn:
            kept = cv2.imread(str(folder / label["file"]))
            self.assertEqual(kept.shape, image.shape)
            self.assertLess(np.abs(kept.astype(float) - image).mean(), 4, label["file"])


if __name__ == "__main__":
    unittest.main()
