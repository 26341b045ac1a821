import cntk as C

x = C.input_variable((1, 40, 44))

conv = C.layers.Convolution2D(32, 3)  # Keras: filters, size
y = conv(x)  # (3, 9, 13)
print("in the order of Keras, maps", y.shape)
print("kernel", conv.W.shape)
print("parameters", sum(p.value.size for p in conv.parameters))

conv = C.layers.Convolution2D(filter_shape=(3, 3), num_filters=32)
y = conv(x)  # (32, 38, 42)
print("by name, parameters", sum(p.value.size for p in conv.parameters))
