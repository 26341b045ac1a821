import cntk as C
import numpy as np

pixels = np.float32([[0, 128, 255], [255, 64, 0]])  # (2, 3)
kernel = np.float32([[2, -1], [0.5, 1], [-1, 1.5]])

images = C.input_variable(3)
dense = C.layers.Dense(2, activation=C.softmax, bias=False)
outside = dense(images)
inside = dense(images / 255)
dense.W.value = kernel
for name, x in [("0 to 255", pixels), ("0 to 1", pixels / 255)]:
    p = outside.eval({images: x})
    q = inside.eval({images: x})
    print(f"{name:8}  {p[0, 1]:.3f} {p[1, 0]:.3f}  {q[0, 1]:.3f} {q[1, 0]:.3f}")
