# pip install onnx==1.7.0
import cntk as C
import numpy as np
import onnx

x = C.input_variable((2, 8, 6))
model = C.layers.MaxPooling((2, 2), strides=2)(x)
image = np.float32(np.arange(96).reshape(1, 2, 8, 6))  # (1, 2, 8, 6)
before = model.eval({x: image})  # (1, 2, 4, 3)

ONNX = C.ModelFormat.ONNX
model.save("net.onnx", format=ONNX)
for name, value in [("", 0), ("ceil_mode", 0), ("dilations", [1, 1])]:
    proto = onnx.load("net.onnx")
    attributes = proto.graph.node[0].attribute
    if name:  # as files of opset 10 and later have it
        attributes.extend([onnx.helper.make_attribute(name, value)])
    print("MaxPool has", *sorted(attribute.name for attribute in attributes))
    onnx.save(proto, "other.onnx")
    try:
        loaded = C.Function.load("other.onnx", format=ONNX)
        after = loaded.eval({loaded.arguments[0]: image}).reshape(before.shape)
        print("    loaded, the same:", np.array_equal(after, before))
    except RuntimeError as error:
        print("   ", str(error).split("\n")[0])
