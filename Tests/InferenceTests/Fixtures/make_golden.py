"""Draws a small net that uses every operation, runs it in ONNX Runtime, and writes `every-operation.safetensors` (the net)
and `every-operation-golden.safetensors` (an input and ONNX Runtime's output) beside this script.

Needs numpy, onnx and onnxruntime. The seed is fixed; the golden file depends on ONNX Runtime's order of additions, so that
its last digits may differ between versions.
"""

import json
import struct
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent
RANDOM = np.random.default_rng(9303)
CHANNELS = {0: 3}
OPERATIONS, NODES, TENSORS = [], [], {}


def layer(kind, value, channels, kernel, stride=(1, 1), padding=None, residual=None, relu=True):
    """One convolution, in both languages."""
    output = len(CHANNELS)
    padding = [k // 2 for k in kernel] if padding is None else list(padding)
    inputs = CHANNELS[value]
    depthwise = kind == "depthwise"
    shape = (*kernel, channels) if depthwise else (*kernel, inputs, channels)
    weight = RANDOM.normal(0, 1 / np.sqrt(np.prod(shape[:-1])), shape).astype(np.float32)
    bias = RANDOM.normal(0, 0.3, channels).astype(np.float32)
    TENSORS[f"w{output}"], TENSORS[f"b{output}"] = weight, bias
    OPERATIONS.append({"op": kind, "input": value, "output": output, "weight": f"w{output}", "bias": f"b{output}",
                       "kernel": list(kernel), "stride": list(stride), "padding": padding, "residual": residual,
                       "activation": "relu" if relu else "none"})
    names = [f"sum{output}", f"added{output}", f"v{output}"]
    NODES.append(helper.make_node("Conv", [f"v{value}", f"w{output}", f"b{output}"], [names[0]], kernel_shape=kernel,
                                  strides=stride, pads=padding * 2, group=inputs if depthwise else 1))
    last = names[0]
    if residual is not None:
        NODES.append(helper.make_node("Add", [last, f"v{residual}"], [names[1]]))
        last = names[1]
    NODES.append(helper.make_node("Relu" if relu else "Identity", [last], [names[2]]))
    CHANNELS[output] = channels
    return output


def upsample_add(value, add):
    output = len(CHANNELS)
    OPERATIONS.append({"op": "upsample_add", "input": value, "add": add, "output": output})
    NODES.append(helper.make_node("Resize", [f"v{value}", "", "scales"], [f"up{output}"], mode="nearest",
                                  coordinate_transformation_mode="asymmetric", nearest_mode="floor"))
    NODES.append(helper.make_node("Add", [f"up{output}", f"v{add}"], [f"v{output}"]))
    CHANNELS[output] = CHANNELS[value]
    return output


def onnx_weights(name, tensor):
    """Kernel first becomes channels first."""
    if tensor.ndim == 4:
        tensor = tensor.transpose(3, 2, 0, 1)
    elif tensor.ndim == 3:
        tensor = tensor.transpose(2, 0, 1)[:, None]
    return numpy_helper.from_array(np.ascontiguousarray(tensor), name)


def write(path, tensors, metadata):
    header, offset = {"__metadata__": metadata}, 0
    for name, tensor in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(t.astype("<f4").tobytes() for t in tensors.values()))


def main():
    x = layer("conv", 0, 16, (3, 3), stride=(2, 2))
    fine = layer("conv", x, 20, (3, 3))
    y = layer("conv", fine, 20, (5, 5), residual=fine)
    y = layer("depthwise", y, 20, (3, 3), residual=fine)
    coarse = layer("conv", y, 33, (3, 3), stride=(2, 2))
    coarse = layer("conv", coarse, 48, (1, 5), relu=False)
    coarse = layer("depthwise", coarse, 48, (5, 5))
    coarse = layer("conv", coarse, 20, (1, 1), relu=False)
    x = upsample_add(coarse, y)
    x = layer("conv", x, 70, (3, 3), stride=(2, 1))
    x = layer("conv", x, 90, (4, 1), padding=(0, 0))
    x = layer("conv", x, 7, (1, 1), relu=False)

    height, width = 24, 36
    image = RANDOM.normal(0, 1, (1, height, width, 3)).astype(np.float32)
    graph = helper.make_graph(
        NODES, "every-operation",
        [helper.make_tensor_value_info("v0", TensorProto.FLOAT, [1, 3, height, width])],
        [helper.make_tensor_value_info(f"v{x}", TensorProto.FLOAT, ["n", "c", "h", "w"])],
        [onnx_weights(n, t) for n, t in TENSORS.items()] + [numpy_helper.from_array(np.float32([1, 1, 2, 2]), "scales")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    result = session.run(None, {"v0": image.transpose(0, 3, 1, 2)})[0].transpose(0, 2, 3, 1)

    described = {"format": "lethe-graph-1", "name": "every-operation",
                 "input": {"channels": 3, "height": None, "multiple": [4, 4]}, "ops": OPERATIONS, "output": x}
    write(HERE / "every-operation.safetensors", TENSORS, {"graph": json.dumps(described)})
    write(HERE / "every-operation-golden.safetensors", {"input": image, "output": np.ascontiguousarray(result)}, {})
    print("output", result.shape, "deviation", float(result.std()))


if __name__ == "__main__":
    main()
