import keras

net = keras.Sequential([
    keras.Input((3,)),
    keras.layers.Dense(4, use_bias=False, name="layer1"),
    keras.layers.Dense(5, use_bias=False, name="layer2"),
    keras.layers.Dense(2, use_bias=False, name="layer10"),
])
kernel = net.get_layer("layer2").kernel  # (4, 5)
for name in "layer1", "layer2", "layer10":
    print(name, tuple(net.get_layer(name).kernel.shape))
