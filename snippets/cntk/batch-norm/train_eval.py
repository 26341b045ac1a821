import cntk as C
import numpy as np

np.set_printoptions(precision=3)

image = np.arange(24, dtype=np.float32).reshape(2, 2, 2, 3)
image[:, 1] *= -10

x = C.input_variable((2, 2, 3))
norm = C.layers.BatchNormalization(map_rank=1)
y = norm(x)
_, values = y.forward({x: image}, keep_for_backward={y.output})
training = values[y.output]  # (2, 2, 2, 3)
print("training")
print(training[0, 1])

norm.aggregate_mean.value = np.float32([10, -95])
norm.aggregate_variance.value = np.float32([50, 5000])
evaluation = y.eval({x: image})  # (2, 2, 2, 3)
print("evaluation")
print(evaluation[0, 1])
