# pip install onnx==1.7.0 onnxruntime==1.3.0
import cntk as C
import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper

onnxruntime.set_default_logger_severity(3)  # errors only
images = np.random.RandomState(0).randn(4, 1, 8, 6)  # (4, 1, 8, 6)
images = images.astype(np.float32)
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 5, pad=True, activation=C.relu),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dense(3),
])(C.input_variable((1, 8, 6), name="image"))


def run(path, images):
    session = onnxruntime.InferenceSession(path)
    return session.run(None, {"image": images})[0]


model.save("one.onnx", format=C.ModelFormat.ONNX)
try:
    run("one.onnx", images)
except Exception as error:
    print(*str(error).splitlines()[:2], sep="\n")

many = onnx.load("one.onnx")
graph = many.graph
weights = {weight.name: weight for weight in graph.initializer}
for value in [v for v in graph.input if v.name in weights]:
    graph.input.remove(value)  # else they count as inputs, and may change
for value in [*graph.input, *graph.output]:
    value.type.tensor_type.shape.dim[0].dim_param = "batch"
for node in graph.node:
    if node.op_type == "Reshape" and node.input[0] not in weights:
        shape = weights[node.input[1]]  # 1, 60: becomes -1, 60
        new = np.array([-1, numpy_helper.to_array(shape)[1]])
        shape.CopyFrom(numpy_helper.from_array(new, shape.name))
onnx.save(many, "many.onnx")
logits = run("many.onnx", images)  # (4, 3)
single = np.concatenate([run("one.onnx", i) for i in np.split(images, 4)])
print("many.onnx:", logits.shape)
print("the same: ", np.allclose(logits, single, rtol=0, atol=1e-5))
