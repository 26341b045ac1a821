import keras
import numpy as np

x = np.ones((2, 4), dtype=np.float32)  # (2, 4)
labels = np.array([[0, 1, 0], [0, 1, 0]], dtype=np.float32)  # (2, 3)
start = np.array([20, 0, 0], dtype=np.float32)  # (3,): sure, and wrong


def step(name, tail, loss):
    model = keras.Sequential([
        keras.Input((4,)),
        keras.layers.Dense(3, kernel_initializer="zeros"),
        *tail,
    ])
    model.layers[0].bias.assign(start)
    model.compile(keras.optimizers.SGD(learning_rate=1.0), loss)
    value = model.train_on_batch(x, labels)
    change = np.abs(model.layers[0].get_weights()[1] - start).max()
    print(f"{name:25} loss {float(value):.2f}, change {change:.2f}")


softmax, same = keras.layers.Softmax(), keras.layers.Reshape((3,))
logits = keras.losses.CategoricalCrossentropy(from_logits=True)
step("softmax", [softmax], "categorical_crossentropy")
step("softmax, another layer", [softmax, same], "categorical_crossentropy")
step("logits", [], logits)
