import keras
import numpy as np

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)

model = keras.Sequential([
    keras.Input((8, 6, 2)),
    keras.layers.Conv2D(4, 3, name="conv"),
    keras.layers.LayerNormalization(name="layer"),
    keras.layers.PReLU(shared_axes=[1, 2], name="prelu"),
    keras.layers.Conv2D(6, 3, name="conv2"),
    keras.layers.GroupNormalization(3, name="group"),
    keras.layers.PReLU(shared_axes=[1, 2], name="prelu2"),
    keras.layers.GroupNormalization(-1, name="instance"),
    keras.layers.UnitNormalization(axis=-1),
    keras.layers.Flatten(),
    keras.layers.Dense(5, name="dense"),
])
for w in model.weights:  # in place of training
    w.assign(rng.uniform(-1, 1, w.shape))
logits = keras.ops.convert_to_numpy(model(images))  # (3, 5)
print(logits.round(2))

arrays = {}
for name in ["conv", "conv2", "dense"]:
    kernel, bias = model.get_layer(name).get_weights()
    arrays[f"{name}_kernel"] = kernel
    arrays[f"{name}_bias"] = bias
arrays["dense_kernel"] = arrays["dense_kernel"].reshape(4, 2, 6, 5)
for name in ["layer", "group", "instance"]:
    gamma, beta = model.get_layer(name).get_weights()
    arrays[f"{name}_gamma"] = gamma
    arrays[f"{name}_beta"] = beta
    arrays[f"{name}_epsilon"] = model.get_layer(name).epsilon
for name in ["prelu", "prelu2"]:
    (slopes,) = model.get_layer(name).get_weights()
    arrays[f"{name}_slopes"] = slopes.ravel()  # from 1, 1, channel
np.savez("norms.npz", **arrays)
