import random
import unittest

from lethe_training import mrz_text


class MRZText(unittest.TestCase):
    LENGTHS = {"TD1": [30] * 3, "TD2": [36] * 2, "TD3": [44] * 2, "MRV-A": [44] * 2, "MRV-B": [36] * 2, "FRA-ID": [36] * 2, "DL": [30]}

    def test_check_digits_are_those_of_the_standards_specimen(self):
        for text, digit in [("L898902C3", "6"), ("740812", "2"), ("120415", "9"), ("ZE184226B<<<<<", "1"), ("<<<<<<<<<", "0")]:
            self.assertEqual(mrz_text.check_digit(text), digit, text)

    def test_every_layout_has_its_lines_and_lengths(self):
        rng = random.Random(5)
        for format, lengths in self.LENGTHS.items():
            for _ in range(200):
                lines = mrz_text.random_document(rng, format)["lines"]
                self.assertEqual([len(line) for line in lines], lengths, format)
                self.assertLessEqual(set("".join(lines)), set(mrz_text.ALPHABET))

    def test_composite_check_digits_hold(self):
        rng = random.Random(6)
        for _ in range(200):
            upper, middle, _ = mrz_text.random_document(rng, "TD1")["lines"]
            self.assertEqual(mrz_text.check_digit(upper[5:] + middle[:7] + middle[8:15] + middle[18:29]), middle[29])
            lower = mrz_text.random_document(rng, "TD3")["lines"][1]
            self.assertEqual(mrz_text.check_digit(lower[:10] + lower[13:20] + lower[21:43]), lower[43])
            lower = mrz_text.random_document(rng, "TD2")["lines"][1]
            self.assertEqual(mrz_text.check_digit(lower[:10] + lower[13:20] + lower[21:35]), lower[35])

    def test_random_strings_have_the_length_asked_for(self):
        rng = random.Random(7)
        for length in range(28, 47):
            self.assertEqual(len(mrz_text.random_string(rng, length)), length)


if __name__ == "__main__":
    unittest.main()
