import cntk as C
import numpy as np

x = C.input_variable(3)
dense = C.layers.Dense(2, init=1, init_bias=1)
norm = C.layers.BatchNormalization(map_rank=1)
net = norm(dense(x))

sgd = C.sgd(net.parameters, lr=0.1, l2_regularization_weight=0.1)
sgd.update({weight: np.zeros(weight.shape, "f")
            for weight in net.parameters}, 1)

kernel = dense.W.value  # (3, 2)
for values in kernel, dense.b.value, norm.scale.value:
    print(f"{values.shape}: {values.max():.2f}")
