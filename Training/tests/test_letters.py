"""The table of letters: what is put in is found again, as the reader looks for it."""

import unittest

from lethe_training import letters


def looked_up(slots, gram: str) -> int | None:
    hashed = letters.hash_of(gram)
    place, mark = hashed >> (64 - letters.SLOT_BITS), hashed & 0xFFFF or 1
    while (here := int(slots[place, 0]) | int(slots[place, 1]) << 8) != 0:
        if here == mark:
            return int(slots[place, 2])
        place = (place + 1) & ((1 << letters.SLOT_BITS) - 1)
    return None


class Letters(unittest.TestCase):
    def test_a_letter_is_as_likely_as_it_is_frequent(self):
        known = letters.values(letters.count({"aab": 1.0, "ab": 1.0}))
        slots = letters.table(known)
        self.assertEqual(looked_up(slots, " a"), 0)  # every word begins with it
        self.assertEqual(looked_up(slots, "ab"), round(-letters.STEPS_PER_NAT * known["ab"]))
        self.assertAlmostEqual(known["ab"], -0.405, places=2)  # two of three
        self.assertIsNone(looked_up(slots, "zz"))

    def test_words_are_latin_letters_alone(self):
        self.assertEqual(letters.letters_of("Saint-Étienne (42), Москва 3e"), ["Saint", "Étienne", "e"])
        self.assertEqual(letters.folded("İSTANBUL"), "istanbul")
        self.assertEqual(letters.plain("étienne"), "etienne")


if __name__ == "__main__":
    unittest.main()
