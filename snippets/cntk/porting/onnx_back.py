# pip install onnx==1.7.0
import cntk as C
import numpy as np
import onnx

x = C.input_variable((2, 8, 6))
model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 4, activation=C.relu),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dense(5),
])(x)
image = np.ones((1, 2, 8, 6), np.float32)
before = model.eval({x: image})  # (1, 5)

model.save("net.onnx", format=C.ModelFormat.ONNX)
loaded = C.Function.load("net.onnx", format=C.ModelFormat.ONNX)
after = loaded.eval({loaded.arguments[0]: image}).reshape(1, 5)
print("Loaded again, the same logits:", np.allclose(after, before, atol=1e-5))
print("It can be trained:", len(loaded.parameters), "parameters")
print("Its input:", loaded.arguments[0].shape)

arrays = onnx.load("net.onnx").graph.initializer
shapes = [tuple(array.dims) for array in arrays if len(array.dims) > 1]
print("The kernels in the file:", *sorted(shapes))
