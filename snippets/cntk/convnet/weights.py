import cntk as C

model = C.layers.Sequential([
    C.layers.Convolution((3, 3), 32, pad=True, activation=C.relu, name="conv1"),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Convolution((3, 3), 64, pad=True, activation=C.relu, name="conv2"),
    C.layers.MaxPooling((2, 2), strides=2),
    C.layers.Dense(10, name="dense"),
])(C.input_variable((1, 28, 28)))

kernel = model.conv2.W  # (64, 32, 3, 3)
for w in model.parameters:  # from the output back to the input
    print(f"{w.name:3} {w.shape}")
