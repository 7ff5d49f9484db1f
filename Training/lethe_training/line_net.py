"""The net that reads one machine readable line: 32 x W gray in, W/4 steps of 38 classes out, for CTC."""

from __future__ import annotations

import numpy as np
import torch

from .graph import Graph, GraphNet
from .mrz_text import ALPHABET

CLASSES = 1 + len(ALPHABET)  # class 0 is the CTC blank
CODE = {character: index + 1 for index, character in enumerate(ALPHABET)}
STRIDE = 4


def line_net() -> GraphNet:
    """180 million multiplications for 32 x 704; sees about 100 columns, six characters, at a step."""
    graph = Graph("mrz-1", channels=1, height=32, multiple=(32, 4), alphabet=ALPHABET)
    x = graph.conv(0, 32, stride=(2, 2))
    x = graph.conv(x, 48, stride=(2, 2))
    y = graph.conv(x, 48)
    x = graph.conv(y, 48, residual=x)
    x = graph.conv(x, 64, stride=(2, 1))
    y = graph.conv(x, 64)
    x = graph.conv(y, 64, residual=x)
    x = graph.conv(x, 96, kernel=(4, 1), padding=(0, 0))
    for _ in range(3):
        x = graph.conv(x, 96, kernel=(1, 5), residual=x)
    x = graph.conv(x, CLASSES, kernel=(1, 1), relu=False, norm=False)
    return GraphNet(graph, x)


def normalized(pixels: np.ndarray) -> np.ndarray:
    """The net's input for crops N x 32 x W (or 32 x W) of 0...255: each less its mean, over its deviation + 8."""
    pixels = pixels.astype(np.float32)
    mean = pixels.mean(axis=(-2, -1), keepdims=True)
    deviation = pixels.std(axis=(-2, -1), keepdims=True)
    return (pixels - mean) / (deviation + 8)


def logits(net: torch.nn.Module, pixels: torch.Tensor, classes: int = CLASSES) -> torch.Tensor:
    """N x 1 x 32 x W normalized to N x steps x classes."""
    return net(pixels).squeeze(2).transpose(1, 2).reshape(len(pixels), -1, classes)


def decoded(steps: np.ndarray, alphabet: str = ALPHABET) -> list[str]:
    """Best class at each step, repeats merged, blanks dropped. `steps`: N x T x classes, or N x T of classes."""
    best = steps.argmax(-1) if steps.ndim == 3 else steps
    texts = []
    for row in best:
        keep = row[np.flatnonzero((row != 0) & np.concatenate([[True], row[1:] != row[:-1]]))]
        texts.append("".join(alphabet[c - 1] for c in keep))
    return texts
