"""Writes trained nets for the engine, and holds the written file against two readers that share nothing with the trainer.

The file is safetensors, float32: convolution weights as [row, column, in, out], depthwise weights as [row, column, channel], biases
as [out], and the graph as JSON in the header's metadata, key `graph`. Every other metadata value is text too.
"""

from __future__ import annotations

import hashlib
import json
import pathlib

import numpy as np
import torch
from safetensors import numpy as safetensors_numpy
from safetensors import safe_open

from .graph import GraphNet


def export(net: GraphNet, path: pathlib.Path, metadata: dict[str, str] | None = None) -> str:
    """Writes `net`, normalization folded in, and returns the file's SHA-256. Values of `metadata` are text."""
    tensors = {}
    for op in net.graph.ops:
        if op["op"] == "upsample_add":
            continue
        weight, bias = (net.folded()[op[key]].numpy() for key in ("weight", "bias"))
        weight = weight[:, 0].transpose(1, 2, 0) if op["op"] == "depthwise" else weight.transpose(2, 3, 1, 0)
        tensors[op["weight"]], tensors[op["bias"]] = np.ascontiguousarray(weight), bias
    described = json.dumps(net.graph.described(net.output), separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    data = safetensors_numpy.save(tensors, {"graph": described} | (metadata or {}))
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def load(path: pathlib.Path) -> tuple[dict, dict[str, np.ndarray], dict[str, str]]:
    """The graph, the tensors and all metadata of a written file."""
    with safe_open(str(path), framework="numpy") as file:
        metadata = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    return json.loads(metadata["graph"]), tensors, metadata


def reopen(net: GraphNet, path: pathlib.Path, inputs: list[torch.Tensor]) -> bool:
    """Puts the weights of a written file into `net`, to train it on. False if the last layer is one of another alphabet, and begins anew.

    The file has normalization folded in. It is unfolded by what `inputs` (batches as in training) make of it: each channel's mean
    and variance become the normalization's own, and its scale and shift undo them, so that the net computes what the file does.
    """
    graph, tensors, _ = load(path)
    if graph["ops"] != json.loads(json.dumps(net.graph.ops)):
        raise ValueError(f"{path} holds another net")
    sums: dict[str, list] = {name: [0, 0.0, 0.0] for name in net.norms}
    whole = True

    def watch(name):
        def note(_, arguments, __):
            value = arguments[0].double()
            sums[name][0] += value.numel() // value.shape[1]
            sums[name][1] += value.sum((0, 2, 3))
            sums[name][2] += value.square().sum((0, 2, 3))
        return note

    with torch.no_grad():
        for op in net.graph.ops:
            if op["op"] == "upsample_add":
                continue
            name = op["weight"].removesuffix(".weight")
            weight, bias = (torch.from_numpy(tensors[op[key]].copy()) for key in ("weight", "bias"))
            weight = weight.permute(2, 0, 1)[:, None] if op["op"] == "depthwise" else weight.permute(3, 2, 0, 1)
            layer = net.layers[name]
            if op["output"] == net.output and weight.shape != layer.weight.shape:
                whole = False
                continue
            weight = weight.to(layer.bias.device if layer.bias is not None else layer.weight.device)
            if hasattr(layer, "take"):
                layer.take(weight)
            else:
                layer.weight.copy_(weight)
            if name in net.norms:
                norm = net.norms[name]
                norm.running_mean.zero_()
                norm.running_var.fill_(1 - norm.eps)
                norm.weight.fill_(1)
                norm.bias.copy_(bias)
            else:
                layer.bias.copy_(bias)
        net.eval()
        hooks = [norm.register_forward_hook(watch(name)) for name, norm in net.norms.items()]
        for batch in inputs:
            net(batch)
        for hook in hooks:
            hook.remove()
        for name, norm in net.norms.items():
            count, total, squares = sums[name]
            mean = total / count
            variance = (squares / count - mean.square()).clamp(min=1e-6)
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(variance)
            norm.weight.copy_(torch.sqrt(variance + norm.eps))
            norm.bias.add_(mean)
    return whole


def run_numpy(path: pathlib.Path, image: np.ndarray) -> np.ndarray:
    """The written graph, computed plainly: `image` is rows x columns x channels, and so is the result."""
    graph, tensors, _ = load(path)
    values = {0: image.astype(np.float64)}
    for op in graph["ops"]:
        if op["op"] == "upsample_add":
            values[op["output"]] = values[op["input"]].repeat(2, axis=0).repeat(2, axis=1) + values[op["add"]]
            continue
        weight, bias = tensors[op["weight"]].astype(np.float64), tensors[op["bias"]].astype(np.float64)
        (kh, kw), (sh, sw), (ph, pw) = op["kernel"], op["stride"], op["padding"]
        source = np.pad(values[op["input"]], ((ph, ph), (pw, pw), (0, 0)))
        rows, columns = (source.shape[0] - kh) // sh + 1, (source.shape[1] - kw) // sw + 1
        result = np.zeros((rows, columns, bias.shape[0])) + bias
        for i in range(kh):
            for j in range(kw):
                part = source[i:i + (rows - 1) * sh + 1:sh, j:j + (columns - 1) * sw + 1:sw]
                result += part * weight[i, j] if op["op"] == "depthwise" else part @ weight[i, j]
        if op["residual"] is not None:
            result += values[op["residual"]]
        values[op["output"]] = np.maximum(result, 0) if op["activation"] == "relu" else result
    return values[graph["output"]].astype(np.float32)


def onnx_model(path: pathlib.Path):
    """The written graph as an ONNX model: input `image` 1 x C x H x W, output `result`, both of any size."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    graph, tensors, _ = load(path)
    nodes, constants = [], [numpy_helper.from_array(np.array([1, 1, 2, 2], np.float32), "twice")]
    for op in graph["ops"]:
        output = f"v{op['output']}"
        source = "image" if op["input"] == 0 else f"v{op['input']}"
        if op["op"] == "upsample_add":
            nodes.append(helper.make_node("Resize", [source, "", "twice"], [output + "_doubled"], mode="nearest",
                                          coordinate_transformation_mode="asymmetric", nearest_mode="floor"))
            nodes.append(helper.make_node("Add", [output + "_doubled", f"v{op['add']}"], [output]))
            continue
        weight = tensors[op["weight"]]
        deep = op["op"] == "depthwise"
        weight = weight.transpose(2, 0, 1)[:, None] if deep else weight.transpose(3, 2, 0, 1)
        constants += [numpy_helper.from_array(np.ascontiguousarray(weight), op["weight"]), numpy_helper.from_array(tensors[op["bias"]], op["bias"])]
        (ph, pw), last = op["padding"], output
        steps = [("Add", op["residual"] is not None), ("Relu", op["activation"] == "relu")]
        name = output if not any(wanted for _, wanted in steps) else output + "_conv"
        nodes.append(helper.make_node("Conv", [source, op["weight"], op["bias"]], [name], kernel_shape=op["kernel"], strides=op["stride"],
                                      pads=[ph, pw, ph, pw], group=weight.shape[0] if deep else 1))
        if op["residual"] is not None:
            other = "image" if op["residual"] == 0 else f"v{op['residual']}"
            summed = output + "_sum" if op["activation"] == "relu" else last
            nodes.append(helper.make_node("Add", [name, other], [summed]))
            name = summed
        if op["activation"] == "relu":
            nodes.append(helper.make_node("Relu", [name], [last]))
    result = f"v{graph['output']}"
    info = helper.make_tensor_value_info
    described = helper.make_graph(nodes, graph["name"], [info("image", TensorProto.FLOAT, [1, graph["input"]["channels"], "height", "width"])],
                                  [info(result, TensorProto.FLOAT, [1, "channels", "rows", "columns"])], constants)
    model = helper.make_model(described, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def run_onnx(path: pathlib.Path, image: np.ndarray) -> np.ndarray:
    """The written graph, computed by ONNX Runtime: rows x columns x channels in and out."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(onnx_model(path).SerializeToString(), options, providers=["CPUExecutionProvider"])
    result = session.run(None, {"image": image.astype(np.float32).transpose(2, 0, 1)[None]})[0]
    return np.ascontiguousarray(result[0].transpose(1, 2, 0))


def write_golden(path: pathlib.Path, golden: pathlib.Path, image: np.ndarray) -> None:
    """Writes an input and what ONNX Runtime makes of it, both rows x columns x channels, for the engine's tests."""
    golden.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    image = np.ascontiguousarray(image, np.float32)
    tensors = {"input": image, "output": run_onnx(path, image)}
    golden.write_bytes(safetensors_numpy.save(tensors, {"weights_sha256": digest, "oracle": "onnxruntime"}))
