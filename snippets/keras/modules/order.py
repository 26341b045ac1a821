import keras

net = keras.Sequential([
    keras.Input((3,)),
    keras.layers.Dense(4, use_bias=False, name="layer1"),
    keras.layers.Dense(5, use_bias=False, name="layer2"),
    keras.layers.Dense(2, use_bias=False, name="layer10"),
])
kernel = net.weights[0]  # (3, 4)
for w in net.weights:
    print(w.path, tuple(w.shape))
