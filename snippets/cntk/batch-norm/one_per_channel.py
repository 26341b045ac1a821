import cntk as C

x = C.input_variable((3, 4, 5))  # (3, 4, 5)

norm = C.layers.BatchNormalization()
norm(x)
print("no map_rank, the default:", len(norm.aggregate_mean.value), "means")

norm = C.layers.BatchNormalization(map_rank=1)
norm(x)
print("one for each channel:", len(norm.aggregate_mean.value), "means")
