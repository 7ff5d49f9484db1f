"""The net that reads one line of printed text: 32 x W gray in, W/2 steps of the alphabet's classes out, for CTC.

Two answers stand side by side in each of the W/4 places of the output, since a thin letter of small print is only four columns
wide and two alike need a blank between them. Seen as W/2 x classes the memory is the same.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from . import eastern_alphabet, text_alphabet
from .graph import Graph, GraphNet

ANSWERS = 2  # in each place of the output
COLUMNS_PER_STEP = 4 // ANSWERS


class PartsHead(nn.Module):
    """A 1 x 1 convolution in which a character's weights are the sum of those of its parts, and a little of its own.

    An acute is learned from every letter that has one; a letter that is rarely seen is read from the first day. What is exported
    is an ordinary convolution.
    """

    def __init__(self, channels: int, alphabet):
        super().__init__()
        characters = [["blank"], *map(alphabet.parts, alphabet.ALPHABET)]
        names = sorted({part for character in characters for part in character})
        self.classes = len(characters)
        made = torch.zeros(self.classes, len(names))
        for row, character in zip(made, characters):
            for part in character:
                row[names.index(part)] = 1
        self.register_buffer("made", made, persistent=False)
        self.parts = nn.Parameter(torch.randn(ANSWERS, len(names), channels) / channels**0.5)
        self.own = nn.Parameter(torch.zeros(ANSWERS, self.classes, channels))
        self.bias = nn.Parameter(torch.zeros(ANSWERS * self.classes))

    @property
    def weight(self) -> torch.Tensor:
        return (self.made @ self.parts + self.own).reshape(ANSWERS * self.classes, -1, 1, 1)

    @torch.no_grad()
    def take(self, weight: torch.Tensor) -> None:
        """From a written file: as much as parts can say, and the rest as the characters' own."""
        weight = weight.reshape(ANSWERS, self.classes, -1)
        self.parts.copy_(torch.linalg.pinv(self.made) @ weight)
        self.own.copy_(weight - self.made @ self.parts)

    def forward(self, value: torch.Tensor) -> torch.Tensor:
        return functional.conv2d(value, self.weight, self.bias)


def text_net(name: str = "text-1", alphabet=text_alphabet) -> GraphNet:
    """The net of an alphabet, which is a module such as `text_alphabet`.

    300 million multiplications for 32 x 704; sees about 230 columns, some sixteen characters, at a step.
    """
    graph = Graph(name, channels=1, height=32, multiple=(32, 4))
    x = graph.conv(0, 32, stride=(2, 2))
    x = graph.conv(x, 48, stride=(2, 2))
    y = graph.conv(x, 48)
    x = graph.conv(y, 48, residual=x)
    x = graph.conv(x, 80, stride=(2, 1))
    y = graph.conv(x, 80)
    x = graph.conv(y, 80, residual=x)
    x = graph.conv(x, 160, kernel=(4, 1), padding=(0, 0))
    for _ in range(5):
        y = graph.depthwise(x, kernel=(1, 7), relu=False)
        x = graph.conv(y, 160, kernel=(1, 3), residual=x)
    x = graph.conv(x, ANSWERS * alphabet.CLASSES, kernel=(1, 1), relu=False, norm=False)
    net = GraphNet(graph, x)
    net.layers[f"c{x}"] = PartsHead(160, alphabet)
    return net


def eastern_net() -> GraphNet:
    return text_net("text-2", eastern_alphabet)
