import hashlib
import json
import pathlib
import tempfile
import unittest

import numpy as np
import torch
from safetensors import numpy as safetensors_numpy

from lethe_training import export
from lethe_training.graph import Graph, GraphNet
from lethe_training.line_net import line_net

ROOT = pathlib.Path(__file__).resolve().parents[2]


def every_operation() -> GraphNet:
    graph = Graph("trial", channels=3, height=None, multiple=(8, 8))
    x = graph.conv(0, 16, kernel=(5, 3), stride=(2, 2))
    d = graph.depthwise(x, kernel=(3, 3), stride=(2, 2))
    d = graph.conv(d, 16, kernel=(1, 1), residual=d)
    d = graph.depthwise(d, kernel=(3, 5), residual=d, relu=False)
    u = graph.upsample_add(d, x)
    return GraphNet(graph, graph.conv(u, 5, kernel=(2, 2), padding=(0, 0), relu=False, norm=False))


def settled(net: GraphNet) -> GraphNet:
    """With normalization that is not trivial."""
    generator = torch.Generator().manual_seed(3)
    for norm in net.norms.values():
        norm.running_mean.uniform_(-1, 1, generator=generator)
        norm.running_var.uniform_(0.5, 2, generator=generator)
        torch.nn.init.uniform_(norm.weight, 0.5, 1.5)
        torch.nn.init.uniform_(norm.bias, -0.5, 0.5)
    return net.eval()


class Export(unittest.TestCase):
    def test_the_written_graph_computes_what_torch_computes(self):
        torch.manual_seed(1)
        with tempfile.TemporaryDirectory() as folder:
            for net, shape in [(settled(every_operation()), (24, 40, 3)), (settled(line_net()), (32, 96, 1))]:
                path = pathlib.Path(folder) / "net.safetensors"
                digest = export.export(net, path)
                self.assertEqual(digest, hashlib.sha256(path.read_bytes()).hexdigest())
                image = np.random.default_rng(2).standard_normal(shape).astype(np.float32)
                with torch.no_grad():
                    expected = net(torch.from_numpy(image).permute(2, 0, 1)[None])[0].permute(1, 2, 0).numpy()
                for run in (export.run_numpy, export.run_onnx):
                    result = run(path, image)
                    self.assertEqual(result.shape, expected.shape)
                    self.assertLess(np.abs(result - expected).max(), 1e-4 * max(1, np.abs(expected).max()))

    def test_multiplications_are_counted_as_the_engine_does_them(self):
        graph = Graph("count", channels=1, height=4, multiple=(4, 4))
        x = graph.conv(0, 16, stride=(2, 2))
        graph.depthwise(x)
        self.assertEqual(graph.macs(4, 8), 2 * 4 * 9 * 16 + 2 * 4 * 9 * 16)


class Models(unittest.TestCase):
    def cards(self):
        found = sorted((ROOT / "Models").glob("*.json"))
        self.assertTrue(found)
        return found

    def test_cards_name_the_weights_that_lie_beside_them(self):
        for card in self.cards():
            weights = next(path for path in (card.with_suffix(".safetensors"), card.with_suffix(".bin")) if path.exists())
            self.assertEqual(json.loads(card.read_text())["sha256"], hashlib.sha256(weights.read_bytes()).hexdigest(), card.name)

    def test_golden_tensors_are_those_of_the_weights_that_are_shipped(self):
        for card in self.cards():
            weights = card.with_suffix(".safetensors")
            if not weights.exists():  # a table, no net
                continue
            golden = ROOT / "Tests/InferenceTests/Fixtures" / f"{card.stem}-golden.safetensors"
            tensors = safetensors_numpy.load(golden.read_bytes())
            result = export.run_numpy(weights, tensors["input"])
            self.assertLess(np.abs(result - tensors["output"]).max(), 1e-3, card.name)


if __name__ == "__main__":
    unittest.main()
