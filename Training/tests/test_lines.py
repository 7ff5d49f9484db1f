import unittest

import numpy as np

from lethe_training import lines
from lethe_training.line_net import CODE, decoded, normalized
from lethe_training.mrz_text import ALPHABET
from lethe_training.train_lines import distance, steps_of


class Lines(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.drawn = [lines.draw(seed) for seed in range(60)]

    def test_the_same_seed_draws_the_same_line(self):
        for seed in (0, 17, 42):
            again = lines.draw(seed)
            self.assertEqual(again.text, self.drawn[seed].text)
            self.assertTrue(np.array_equal(again.pixels, self.drawn[seed].pixels))

    def test_crops_have_the_shape_that_the_net_takes(self):
        for line in self.drawn:
            self.assertEqual(line.pixels.shape[0], 32)
            self.assertEqual(line.pixels.shape[1] % 4, 0)
            self.assertEqual(line.pixels.dtype, np.uint8)

    def test_every_character_has_a_centre_inside_the_crop_in_reading_order(self):
        for line in self.drawn:
            self.assertEqual(len(line.centres), len(line.text))
            self.assertTrue((np.diff(line.centres) > 0).all())
            self.assertTrue(((line.centres >= 0) & (line.centres <= line.pixels.shape[1])).all())

    def test_print_stands_in_the_middle_rows(self):
        """Ink under the characters' centres lies between the cap line and the baseline, within the finder's errors."""
        share = []
        for line in self.drawn:
            if line.text and line.blur < 0.06 and "inverted" not in line.tags:
                columns = line.pixels[:, np.clip(line.centres.astype(int), 0, line.pixels.shape[1] - 1)].astype(float).mean(1)
                dark = columns.max() - columns
                share.append(dark[7:25].sum() / dark.sum())
        self.assertGreater(np.mean(share), 0.7)

    def test_known_steps_read_back_as_the_text_where_it_has_no_unspaced_doubles(self):
        for line in self.drawn:
            steps = steps_of(line)
            self.assertEqual(decoded(np.maximum(steps, 0)[None])[0], line.text)

    def test_normalizing_survives_a_blank_crop(self):
        self.assertTrue((normalized(np.full((32, 64), 200, np.uint8)) == 0).all())


class Decoding(unittest.TestCase):
    def test_repeats_merge_and_blanks_part_them(self):
        classes = [0, CODE["K"], CODE["K"], 0, CODE["<"], 0, CODE["<"], CODE["<"], 0]
        self.assertEqual(decoded(np.array([classes])), ["K<<"])

    def test_the_alphabet_is_digits_letters_filler(self):
        self.assertEqual((CODE["0"], CODE["9"], CODE["A"], CODE["Z"], CODE["<"], len(ALPHABET)), (1, 10, 11, 36, 37, 37))

    def test_distance_counts_edits(self):
        for a, b, edits in [("", "", 0), ("A", "", 1), ("ABC", "ADC", 1), ("<<<", "<<", 1), ("KITTEN", "SITTING", 3)]:
            self.assertEqual(distance(a, b), edits)


if __name__ == "__main__":
    unittest.main()
