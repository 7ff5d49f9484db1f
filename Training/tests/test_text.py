import pathlib
import random
import tempfile
import unittest
import unicodedata

import numpy as np
import torch

from lethe_training import eastern_alphabet, eastern_text, eastern_words, export, page_text, text_lines, words
from lethe_training.line_model import EASTERN, TEXT
from lethe_training.line_net import decoded, logits
from lethe_training.page_fonts import characters, face_for, page_fonts
from lethe_training.text_alphabet import ALPHABET, CLASSES, CODE, FOREIGN, LETTERS, MERGED, label, lowered, parts
from lethe_training.text_net import ANSWERS, eastern_net, text_net
from lethe_training.train_lines import steps_of


class Alphabet(unittest.TestCase):
    def test_each_character_is_one_scalar_and_stands_there_once(self):
        self.assertEqual(len(set(ALPHABET)), len(ALPHABET))
        self.assertTrue(all(unicodedata.normalize("NFC", character) == character for character in ALPHABET))

    def test_every_language_can_be_written_in_both_cases(self):
        for language, letters in LETTERS.items():
            for text in (letters, lowered(letters)):
                self.assertNotIn(FOREIGN, label(text), language)

    def test_no_two_characters_are_made_of_the_same_parts(self):
        made = [tuple(sorted(parts(character))) for character in ALPHABET]
        self.assertEqual(len(set(made)), len(made))

    def test_what_print_does_not_tell_apart_is_one_class(self):
        self.assertEqual(label("Ð’–“º"), "Đ'-\"°")
        self.assertTrue(all(set(read) <= set(CODE) for read in MERGED.values()))

    def test_other_scripts_are_foreign_sign_by_sign(self):
        self.assertEqual(label("Имя / Name"), FOREIGN * 3 + " / Name")

    def test_i_with_and_without_dot_stay_apart(self):
        self.assertEqual(lowered("İIẞ"), "iiß")
        self.assertEqual(page_text.capitals("Işıl Yiğit", "Turkish"), "IŞIL YİĞİT")


class Texts(unittest.TestCase):
    def test_the_same_seed_makes_the_same_texts(self):
        first, second = random.Random(4), random.Random(4)
        self.assertEqual([page_text.random_text(first) for _ in range(50)], [page_text.random_text(second) for _ in range(50)])

    def test_texts_are_short_enough_and_begin_and_end_with_print(self):
        rng = random.Random(5)
        for _ in range(3000):
            text, kind = page_text.random_text(rng)
            self.assertTrue(0 < len(text) <= page_text.LONGEST, kind)
            self.assertEqual(text, " ".join(text.split()), kind)

    def test_latin_lines_hold_nothing_that_the_alphabet_lacks(self):
        rng = random.Random(6)
        for _ in range(5000):
            text, kind = page_text.random_text(rng)
            if kind != "foreign":
                self.assertNotIn(FOREIGN, label(text), (kind, text))

    def test_every_character_is_printed_now_and_then(self):
        rng = random.Random(7)
        seen = set()
        for _ in range(40_000):
            seen |= set(label(page_text.random_text(rng)[0]))
        self.assertEqual(set(ALPHABET) - seen, set())

    def test_word_lists_are_of_one_make(self):
        self.assertTrue(all(len(lists) == 3 and all(lists) for lists in words.LANGUAGES.values()))
        self.assertTrue(all(len(months) == 12 for months in words.MONTHS + words.SHORT_MONTHS))


class Eastern(unittest.TestCase):
    """The second net of its kind: Cyrillic and Greek."""

    def test_each_shape_is_one_class_whatever_script_it_is_of(self):
        self.assertEqual(eastern_alphabet.label("AАΑ"), "ААА")
        self.assertEqual(eastern_alphabet.label("Ελλάδα"), "Еλλάδα")
        alphabet = eastern_alphabet.ALPHABET
        self.assertEqual(len(set(alphabet)), len(alphabet))
        self.assertTrue(all(set(read) <= set(alphabet) for read in eastern_alphabet.SHAPES.values()))
        made = [tuple(sorted(eastern_alphabet.parts(character))) for character in alphabet]
        self.assertEqual(len(set(made)), len(made))

    def test_every_language_can_be_written_in_both_cases(self):
        for language, letters in eastern_alphabet.LETTERS.items():
            for text in (letters, eastern_alphabet.lowered(letters)):
                self.assertNotIn(FOREIGN, eastern_alphabet.label(text), language)

    def test_what_is_latin_alone_is_foreign(self):
        self.assertEqual(eastern_alphabet.label("Имя / Dad"), "Имя / " + FOREIGN + "а" + FOREIGN)

    def test_every_character_is_printed_now_and_then_and_texts_are_short_enough(self):
        rng = random.Random(9)
        seen = set()
        for _ in range(30_000):
            text, kind = eastern_text.random_text(rng)
            self.assertTrue(0 < len(text) <= page_text.LONGEST, kind)
            self.assertEqual(text, " ".join(text.split()), kind)
            seen |= set(eastern_alphabet.label(text))
        self.assertEqual(set(eastern_alphabet.ALPHABET) - seen, set())

    def test_word_lists_are_of_one_make(self):
        self.assertTrue(all(len(lists) == 3 and all(lists) for lists in eastern_words.LANGUAGES.values()))
        self.assertTrue(all(len(months) == 12 for months in eastern_words.MONTHS))

    def test_a_line_reads_back_from_its_known_steps(self):
        for seed in range(40):
            line = EASTERN.draw(seed)
            self.assertEqual(decoded(np.maximum(steps_of(line, EASTERN), 0)[None], EASTERN.alphabet), [line.text])

    def test_a_net_of_another_alphabet_begins_with_all_but_the_last_layer(self):
        torch.manual_seed(3)
        first, other = text_net(), eastern_net()
        inputs = [torch.randn(4, 1, 32, 64) for _ in range(2)]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "net.safetensors"
            export.export(first.eval(), path)
            self.assertTrue(export.reopen(text_net(), path, inputs))
            self.assertFalse(export.reopen(other, path, inputs))
        folded = [net.folded() for net in (first, other)]
        names = [name for name in folded[0] if folded[0][name].shape == folded[1][name].shape]
        self.assertEqual(len(names), len(folded[0]) - 2)
        self.assertTrue(all(torch.allclose(folded[0][name], folded[1][name], atol=1e-3) for name in names))


class Fonts(unittest.TestCase):
    def test_a_face_is_found_that_has_every_letter(self):
        rng = random.Random(8)
        for language, letters in LETTERS.items():
            for text in (letters, lowered(letters)):
                self.assertLessEqual(set(text), characters(face_for(rng, text).path), language)

    def test_weights_of_the_draw_only_grow(self):
        faces, sums = page_fonts()
        self.assertEqual(len(faces), len(sums))
        self.assertTrue((np.diff(sums) > 0).all())


class Lines(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.drawn = [text_lines.draw(seed) for seed in range(80)]

    def test_the_same_seed_draws_the_same_line(self):
        for seed in (0, 17, 42):
            again = text_lines.draw(seed)
            self.assertEqual(again.text, self.drawn[seed].text)
            self.assertTrue(np.array_equal(again.pixels, self.drawn[seed].pixels))

    def test_crops_have_the_shape_that_the_net_takes(self):
        for line in self.drawn:
            self.assertEqual((line.pixels.shape[0], line.pixels.shape[1] % 32, line.pixels.dtype), (32, 0, np.uint8))

    def test_every_character_has_a_centre_inside_the_crop_in_reading_order(self):
        for line in self.drawn:
            self.assertEqual(len(line.centres), len(line.text))
            self.assertTrue((np.diff(line.centres) > 0).all())
            self.assertTrue(((line.centres >= 0) & (line.centres <= line.pixels.shape[1])).all())

    def test_known_steps_read_back_as_the_text(self):
        """So no line is drawn so narrow that the net's steps could not spell it."""
        for line in self.drawn:
            self.assertEqual(decoded(np.maximum(steps_of(line, TEXT), 0)[None], ALPHABET), [line.text])

    def test_some_lines_have_nothing_to_read(self):
        kinds = {text_lines.draw(seed).kind for seed in range(200, 320)}
        self.assertIn("negative", kinds)


class Net(unittest.TestCase):
    def test_two_answers_lie_side_by_side_in_each_place(self):
        torch.manual_seed(1)
        net = text_net().eval()
        image = torch.randn(1, 1, 32, 96)
        with torch.no_grad():
            places, steps = net(image), logits(net, image, CLASSES)
        self.assertEqual(tuple(places.shape), (1, ANSWERS * CLASSES, 1, 24))
        self.assertEqual(tuple(steps.shape), (1, 48, CLASSES))
        self.assertTrue(torch.equal(steps[0, 2 * 7 + 1], places[0, CLASSES:, 0, 7]))

    def test_an_acute_is_one_thing_under_every_letter(self):
        net = text_net()
        head = net.layers[f"c{net.output}"]
        weight = head.weight.detach().reshape(ANSWERS, CLASSES, -1)
        for marked, plain in [("Á", "A"), ("ó", "o"), ("Ź", "Z")]:
            difference = weight[:, CODE[marked]] - weight[:, CODE[plain]]
            self.assertTrue(torch.allclose(difference, weight[:, CODE["É"]] - weight[:, CODE["E"]], atol=1e-5))

    def test_a_net_reopened_from_its_file_computes_the_same_and_trains_on_from_there(self):
        torch.manual_seed(2)
        net = text_net()
        inputs = [torch.randn(4, 1, 32, 64) for _ in range(3)]
        with torch.no_grad():
            for _ in range(60):  # normalization that is not trivial
                net(inputs[0])
            net.eval()
            expected = net(inputs[1])
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "net.safetensors"
                export.export(net, path)
                again = text_net()
                export.reopen(again, path, inputs)
            scale = expected.abs().max()
            self.assertLess((again.eval()(inputs[1]) - expected).abs().max(), 1e-4 * scale)
            trained = torch.cat([again.train()(torch.cat(inputs))])
            self.assertLess((trained - again.eval()(torch.cat(inputs))).abs().max(), 0.05 * scale)


if __name__ == "__main__":
    unittest.main()
