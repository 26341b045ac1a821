import keras
import numpy as np

rng = np.random.RandomState(7)
images = np.float32(rng.uniform(-1, 1, (3, 8, 6, 2)))  # (3, 8, 6, 2)
w = np.load("norms.npz")

epsilon = {name: float(w[f"{name}_epsilon"])
           for name in ["layer", "group", "instance"]}
model = keras.Sequential([
    keras.Input((8, 6, 2)),
    keras.layers.Conv2D(4, 3, name="conv"),
    keras.layers.LayerNormalization(epsilon=epsilon["layer"], name="layer"),
    keras.layers.PReLU(shared_axes=[1, 2], name="prelu"),
    keras.layers.Conv2D(6, 3, name="conv2"),
    keras.layers.GroupNormalization(3, epsilon=epsilon["group"], name="group"),
    keras.layers.PReLU(shared_axes=[1, 2], name="prelu2"),
    keras.layers.GroupNormalization(-1, epsilon=epsilon["instance"],
                                    name="instance"),
    keras.layers.UnitNormalization(axis=-1),
    keras.layers.Flatten(),
    keras.layers.Dense(5, name="dense"),
])
for name, arrays in {
    "conv": [w["conv_kernel"], w["conv_bias"]],
    "layer": [w["layer_gamma"], w["layer_beta"]],
    "prelu": [w["prelu_slopes"].reshape(1, 1, -1)],
    "conv2": [w["conv2_kernel"], w["conv2_bias"]],
    "group": [w["group_gamma"], w["group_beta"]],
    "prelu2": [w["prelu2_slopes"].reshape(1, 1, -1)],
    "instance": [w["instance_gamma"], w["instance_beta"]],
    "dense": [w["dense_kernel"].reshape(-1, 5), w["dense_bias"]],
}.items():
    model.get_layer(name).set_weights(arrays)

logits = keras.ops.convert_to_numpy(model(images))  # (3, 5)
print(logits.round(2))
