import cntk as C
import numpy as np

rng = np.random.RandomState(1)
pixels = np.float32(rng.randint(0, 256, (3, 8, 6, 2)))  # (3, 8, 6, 2)
first = np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))  # (3, 2, 8, 6)

model = C.Function.load("old.model")
w = {}
for layer in [model.conv, model.dense]:
    for value in layer.parameters:
        w["{}.{}".format(layer.name, value.name)] = value.value
scale = [constant.value for constant in model.constants]
for name in sorted(w):
    print(f"{name:8}", w[name].shape)
print("constant", *scale)

logits = model.eval({model.arguments[0]: first})  # (3, 5)
print(logits.round(3))
