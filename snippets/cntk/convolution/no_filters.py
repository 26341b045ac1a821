import cntk as C

x = C.input_variable((2, 6, 7))

y = C.layers.Convolution(filter_shape=(3, 3))(x)  # (4, 5)
print("without num_filters", y.shape)

y = C.layers.Convolution(filter_shape=(3, 3), num_filters=1)(x)  # (1, 4, 5)
print("with it", y.shape)
