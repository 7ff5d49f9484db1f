"""The net that finds MRZ lines, other text and documents: H x W gray in, H/4 x W/4 x 8 out; sides are multiples of 32."""

from __future__ import annotations

import numpy as np

from .graph import Graph, GraphNet

STRIDE = 4
MRZ, TEXT, DOCUMENT, COS, SIN, CAP, PITCH, ROW = range(8)


def finder_net() -> GraphNet:
    """About 0.5 thousand million multiplications for 512 x 512."""
    graph = Graph("finder-1", channels=1, height=None, multiple=(32, 32))
    x = graph.conv(0, 16, stride=(2, 2))
    quarter = graph.conv(x, 32, stride=(2, 2))
    x = graph.conv(quarter, 32, stride=(2, 2))
    y = graph.conv(x, 32)
    eighth = graph.conv(y, 32, residual=x)
    x = graph.conv(eighth, 64, stride=(2, 2))
    y = graph.conv(x, 64)
    x = graph.conv(y, 64, residual=x)
    y = graph.conv(x, 48)
    sixteenth = graph.conv(y, 64, residual=x)
    x = graph.conv(sixteenth, 96, stride=(2, 2))
    for _ in range(2):
        y = graph.conv(x, 96)
        x = graph.conv(y, 96, residual=x)
    x = graph.conv(x, 64, kernel=(1, 1))
    x = graph.upsample_add(x, sixteenth)
    x = graph.conv(x, 32, kernel=(1, 1))
    x = graph.upsample_add(x, eighth)
    x = graph.upsample_add(x, quarter)
    x = graph.depthwise(x, kernel=(5, 5))
    x = graph.conv(x, 32, kernel=(1, 1))
    x = graph.conv(x, 8, kernel=(1, 1), relu=False, norm=False)
    return GraphNet(graph, x)


def normalized(pixels: np.ndarray) -> np.ndarray:
    """The net's input for pixels of 0...255."""
    return (pixels.astype(np.float32) / 255 - 0.5) / 0.25


if __name__ == "__main__":
    net = finder_net()
    print(net.graph.macs(512, 512) / 1e6, "million multiplications for 512 x 512;", sum(p.numel() for p in net.parameters()), "parameters")
