import keras

conv = keras.layers.Conv2D(8, (3, 2), data_format="channels_first")
conv.build((2, 3, 4, 5))
kernel = conv.kernel  # (3, 2, 3, 8)
print("goes in  ", (2, 3, 4, 5))
print("comes out", conv.compute_output_shape((2, 3, 4, 5)))
print("kernel   ", tuple(kernel.shape))
