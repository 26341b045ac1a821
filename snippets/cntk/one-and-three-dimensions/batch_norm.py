import cntk as C
import numpy as np

signal = np.arange(12, dtype=np.float32).reshape(2, 2, 3)
# batch, channels, length
volume = np.arange(16, dtype=np.float32).reshape(1, 2, 2, 2, 2)
# batch, channels, depth, height, width
gamma, beta = np.float32([1, 3]), np.float32([0, 5])
mean, variance = np.float32([4, 2]), np.float32([3.75, 0.75])


def normalise(data):
    x = C.input_variable(data.shape[1:])
    norm = C.layers.BatchNormalization(map_rank=1, epsilon=0.25)
    model = norm(x)
    norm.scale.value, norm.bias.value = gamma, beta
    norm.aggregate_mean.value = mean
    norm.aggregate_variance.value = variance
    return model.eval({x: data})


y = normalise(signal)  # (2, 2, 3)
print(y[1].round(2))
y = normalise(volume)  # (1, 2, 2, 2, 2)
print(y[0, :, 1].round(2))
