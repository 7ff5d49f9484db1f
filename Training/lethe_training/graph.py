"""Nets as the engine knows them: a list of operations over numbered values, format `lethe-graph-1`.

The same list makes the module that is trained, the file that is exported and the ONNX model that both are held against. Value 0
is the input. A convolution adds its bias, then the residual if it has one, then the activation. At training a batch normalization
stands between convolution and residual; folding merges it into weight and bias.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional


class Graph:
    """Builds the list. Each method returns the number of the value that it makes."""

    def __init__(self, name: str, channels: int, height: int | None, multiple: tuple[int, int], alphabet: str | None = None):
        self.header = {"format": "lethe-graph-1", "name": name,
                       "input": {"channels": channels, "height": height, "multiple": list(multiple)}}
        if alphabet is not None:
            self.header |= {"alphabet": alphabet, "blank": 0}
        self.ops: list[dict] = []
        self.channels = {0: channels}
        self.normalized: set[str] = set()

    def _value(self, channels: int) -> int:
        number = len(self.channels)
        self.channels[number] = channels
        return number

    def _layer(self, kind, value, channels, kernel, stride, padding, residual, relu, norm) -> int:
        output = self._value(channels)
        name = f"{'d' if kind == 'depthwise' else 'c'}{output}"
        padding = [k // 2 for k in kernel] if padding is None else list(padding)
        self.ops.append({"op": kind, "input": value, "output": output, "weight": f"{name}.weight", "bias": f"{name}.bias",
                         "kernel": list(kernel), "stride": list(stride), "padding": padding, "residual": residual,
                         "activation": "relu" if relu else "none"})
        if norm:
            self.normalized.add(name)
        return output

    def conv(self, value, channels, kernel=(3, 3), stride=(1, 1), padding=None, residual=None, relu=True, norm=True) -> int:
        return self._layer("conv", value, channels, kernel, stride, padding, residual, relu, norm)

    def depthwise(self, value, kernel=(3, 3), stride=(1, 1), padding=None, residual=None, relu=True, norm=True) -> int:
        return self._layer("depthwise", value, self.channels[value], kernel, stride, padding, residual, relu, norm)

    def upsample_add(self, value, add) -> int:
        """`value` doubled in both directions, each pixel four times, plus `add`."""
        output = self._value(self.channels[value])
        self.ops.append({"op": "upsample_add", "input": value, "add": add, "output": output})
        return output

    def described(self, output: int) -> dict:
        return self.header | {"ops": self.ops, "output": output}

    def macs(self, height: int, width: int) -> int:
        """Multiplications for one input of this size."""
        sizes, total = {0: (height, width)}, 0
        for op in self.ops:
            if op["op"] == "upsample_add":
                sizes[op["output"]] = sizes[op["add"]]
                continue
            (kh, kw), (sh, sw), (ph, pw) = op["kernel"], op["stride"], op["padding"]
            h, w = sizes[op["input"]]
            size = ((h + 2 * ph - kh) // sh + 1, (w + 2 * pw - kw) // sw + 1)
            sizes[op["output"]] = size
            cin = 1 if op["op"] == "depthwise" else self.channels[op["input"]]
            total += size[0] * size[1] * kh * kw * cin * self.channels[op["output"]]
        return total


class GraphNet(nn.Module):
    """The graph as a trainable module: N x C x H x W in, the output value out."""

    def __init__(self, graph: Graph, output: int):
        super().__init__()
        self.graph, self.output = graph, output
        self.layers, self.norms = nn.ModuleDict(), nn.ModuleDict()
        for op in graph.ops:
            if op["op"] == "upsample_add":
                continue
            name = op["weight"].removesuffix(".weight")
            cin, cout = graph.channels[op["input"]], graph.channels[op["output"]]
            normed = name in graph.normalized
            layer = nn.Conv2d(cin, cout, op["kernel"], op["stride"], op["padding"], bias=not normed,
                              groups=cin if op["op"] == "depthwise" else 1)
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu" if op["activation"] == "relu" else "linear")
            self.layers[name] = layer
            if normed:
                self.norms[name] = nn.BatchNorm2d(cout, momentum=0.02)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        values = {0: image}
        for op in self.graph.ops:
            if op["op"] == "upsample_add":
                doubled = functional.interpolate(values[op["input"]], scale_factor=2, mode="nearest")
                values[op["output"]] = doubled + values[op["add"]]
                continue
            name = op["weight"].removesuffix(".weight")
            result = self.layers[name](values[op["input"]])
            if name in self.norms:
                result = self.norms[name](result)
            if op["residual"] is not None:
                result = result + values[op["residual"]]
            values[op["output"]] = functional.relu(result) if op["activation"] == "relu" else result
        return values[self.output]

    @torch.no_grad()
    def folded(self) -> dict[str, torch.Tensor]:
        """Weights and biases by the names in the graph, normalization folded in, in torch's own axis order."""
        tensors = {}
        for name, layer in self.layers.items():
            weight = layer.weight.double()
            bias = layer.bias.double() if layer.bias is not None else torch.zeros(weight.shape[0], dtype=torch.double)
            if name in self.norms:
                norm = self.norms[name]
                factor = norm.weight.double() / torch.sqrt(norm.running_var.double() + norm.eps)
                weight = weight * factor[:, None, None, None]
                bias = norm.bias.double() + (bias - norm.running_mean.double()) * factor
            tensors[f"{name}.weight"], tensors[f"{name}.bias"] = weight.float(), bias.float()
        return tensors
