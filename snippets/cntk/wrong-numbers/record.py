import cntk as C
import numpy as np


def record(model, batch, file):
    found = {"input": np.moveaxis(batch, 1, -1)}
    names = {}

    def visit(function):
        for x in function.inputs:  # first what it computes from
            if x.is_output and x not in names:
                visit(x.owner)
        for y in function.outputs:
            if y.dynamic_axes:  # it has a batch axis
                names[y] = function.name or function.op_name

    visit(model.root_function)
    values = C.combine(list(names)).eval({model.arguments[0]: batch})
    for variable, name in names.items():
        y = values[variable]
        y = np.moveaxis(y, 1, -1) if y.ndim > 3 else y  # channels last
        if any(np.array_equal(y, other) for other in found.values()):
            continue  # nothing new
        while name in found:
            name += "'"
        found[name] = y
    for number, y in enumerate(model.root_function.outputs):
        y = values[y]
        y = np.moveaxis(y, 1, -1) if y.ndim > 3 else y
        found[f"output {number}"] = y
    np.savez(file, **found)


# From here on, write your model and your batch.
x = C.input_variable((1, 28, 28))
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 32, pad=True, name="conv1"),
    C.layers.Activation(C.relu, name="relu1"),
    C.layers.MaxPooling((2, 2), strides=2, name="pool1"),
    C.layers.Convolution((3, 3), 64, pad=True, name="conv2"),
    C.layers.Activation(C.relu, name="relu2"),
    C.layers.MaxPooling((2, 2), strides=2, name="pool2"),
    lambda maps: C.reshape(maps, -1, name="flatten"),
    C.layers.Dense(10, name="dense"),
])(x)
w = np.load("convnet.npz")
rows = w["dense_kernel"].reshape(7, 7, 64, 10)  # height, width, channel, out
for parameter, value in [
    (model.conv1.W, w["conv1_kernel"].transpose(3, 2, 0, 1)),
    (model.conv1.b, w["conv1_bias"].reshape(-1, 1, 1)),
    (model.conv2.W, w["conv2_kernel"].transpose(3, 2, 0, 1)),
    (model.conv2.b, w["conv2_bias"].reshape(-1, 1, 1)),
    (model.dense.W, rows.transpose(2, 0, 1, 3).reshape(-1, 10)),
    (model.dense.b, w["dense_bias"]),
]:
    parameter.value = np.ascontiguousarray(value)
images = np.random.RandomState(0).rand(8, 28, 28, 1).transpose(0, 3, 1, 2)
images = np.float32(images)  # (8, 1, 28, 28)

record(model, images, "cntk.npz")
recorded = np.load("cntk.npz")
for name in ["conv1", "relu1", "pool1", "conv2", "relu2", "pool2", "dense"]:
    print(name, recorded[name].shape, recorded[name].mean().round(3))
