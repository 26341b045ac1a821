import cntk as C

conv = C.layers.Convolution(filter_shape=(5, 2), num_filters=8)
conv(C.input_variable((3, 6, 7)))
kernel = conv.W  # (8, 3, 5, 2): out, in, height, width
bias = conv.b  # (8, 1, 1)
print("kernel", kernel.shape)
print("bias  ", bias.shape)
