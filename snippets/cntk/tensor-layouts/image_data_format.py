import cntk as C

images = C.input_variable((3, 4, 5))

conv = C.layers.Convolution(filter_shape=(3, 3), num_filters=8)
conv(images)
print("kernel", conv.W.shape)

norm = C.layers.BatchNormalization()
norm(images)
print("scale ", norm.scale.shape)

norm = C.layers.BatchNormalization(map_rank=1)
norm(images)
scale = norm.scale  # (3,)
print("scale ", scale.shape)
