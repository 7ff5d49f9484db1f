"""What training and measuring need to know of a net that reads lines: its name, its alphabet, its net, its generator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from . import eastern_alphabet, line_net, lines, mrz_text, text_alphabet, text_lines, text_net
from .graph import GraphNet


@dataclass(frozen=True)
class LineModel:
    name: str
    alphabet: str
    columns_per_step: int
    batch_columns: int  # of all crops of a batch together
    net: Callable[[], GraphNet]
    draw: Callable[[int], lines.Line]

    @property
    def classes(self) -> int:
        return 1 + len(self.alphabet)

    @property
    def code(self) -> dict[str, int]:
        return {character: index + 1 for index, character in enumerate(self.alphabet)}


MRZ = LineModel("mrz-1", mrz_text.ALPHABET, line_net.STRIDE, 24_576, line_net.line_net, lines.draw)
TEXT = LineModel("text-1", text_alphabet.ALPHABET, text_net.COLUMNS_PER_STEP, 12_288, text_net.text_net, text_lines.draw)
EASTERN = LineModel("text-2", eastern_alphabet.ALPHABET, text_net.COLUMNS_PER_STEP, 12_288, text_net.eastern_net, partial(text_lines.draw, script=text_lines.EASTERN))
MODELS = {model.name: model for model in (MRZ, TEXT, EASTERN)}
