"""What the tables tell to write instead in Keras, done. tests/test_instead.py runs each function.

name_<id> does what the cell of ../names.toml says, fix_<id> what the fix of tables/traps.toml
says. The code that the words quote stands in the function, and what comes out is compared with
numbers from elsewhere.
"""

import os
import subprocess
import sys

import cases
import keras
import numpy as np
import tensorflow as tf

X = np.float32([[1, 2], [3, 5]])
LOGITS = np.float32([[2, 1, 0.1], [0, 3, -1]])
LABELS = np.array([0, 2])


def close(found, expected, tolerance=1e-6):
    """Compare a tensor with the numbers that it should hold."""
    found = keras.ops.convert_to_numpy(found)
    np.testing.assert_allclose(found, expected, tolerance, tolerance)


def in_a_process(backend, program):
    """Run a program with a backend in a process of its own.

    Only TensorFlow knows oneDNN as a choice: another backend is started in the first mode alone.
    """
    if backend != "tensorflow" and os.environ["TF_ENABLE_ONEDNN_OPTS"] != "1":
        return
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "KERAS_BACKEND": backend},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr


def name_loss_scaling():
    keras.mixed_precision.set_global_policy("mixed_float16")
    try:
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
        model.compile(loss="mse", optimizer="sgd")
        assert isinstance(model.optimizer, keras.optimizers.LossScaleOptimizer)
    finally:
        keras.mixed_precision.set_global_policy("float32")


def name_average_of_weights():
    weight = keras.Variable(np.float32([1]))
    sgd = keras.optimizers.SGD(1.0, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=None)
    for gradient in -1, -2, -3:
        sgd.apply([np.float32([gradient])], [weight])
    sgd.finalize_variable_values([weight])
    close(weight, [0.9 * (0.9 * 2 + 0.1 * 4) + 0.1 * 7])


def name_class_weights():
    logits, labels, losses = LOGITS[:, :2], np.array([0, 1]), np.log1p(np.exp([-1, -3]))
    kernel = keras.layers.Dense(2, use_bias=False, kernel_initializer="identity")
    model = keras.Sequential([keras.Input((2,)), kernel])
    model.compile(
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        optimizer=keras.optimizers.SGD(0.0),
    )
    history = model.fit(logits, labels, class_weight={0: 1, 1: 3}, verbose=0).history
    close(history["loss"], [(losses[0] + 3 * losses[1]) / 2], 1e-5)
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    weights = np.float32([1, 3])
    close(cross_entropy(labels, logits, sample_weight=weights), history["loss"][0], 1e-5)


def name_positive_weight():
    logits, labels, weight = np.float32([[2], [-1]]), np.float32([[1], [0]]), 3
    loss = keras.losses.BinaryCrossentropy(from_logits=True)(
        labels, logits, sample_weight=1 + (weight - 1) * labels
    )
    close(loss, (3 * np.log1p(np.exp(-2)) + np.log1p(np.exp(-1))) / 2)


def name_two_class_accuracy():
    metric = keras.metrics.BinaryAccuracy(threshold=0)
    close(metric(np.float32([[0], [1], [1]]), np.float32([[-1], [0.3], [-2]])), 2 / 3)


def name_list_of_layers():
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = [keras.layers.Dense(2) for _ in range(3)]

        def call(self, x):
            for layer in self.hidden:
                x = layer(x)
            return x

    net = Net()
    net(X)
    assert len(net.trainable_weights) == 6


def name_dilated_pooling():
    image = np.arange(1, 10, dtype=np.float32).reshape(1, 3, 3, 1)
    for pool, expected in (keras.ops.max_pool, 9), (keras.ops.average_pool, 5):
        rows = keras.ops.take(image, [0, 2], axis=1)
        close(pool(keras.ops.take(rows, [0, 2], axis=2), 2), [[[[expected]]]])


def name_pooling_with_indices():
    image = np.float32([[3, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
    patches = keras.ops.image.extract_patches(image[None, :, :, None], 2, strides=2)
    place = keras.ops.argmax(keras.ops.reshape(patches, (1, 2, 2, 4, 1)), axis=3)
    close(place[0, :, :, 0], [[0, 3], [0, 3]])


def name_unpooling():
    image = np.float32([[3, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
    patches = keras.ops.image.extract_patches(image[None, :, :, None], 2, strides=2)
    windows = keras.ops.reshape(patches, (1, 2, 2, 4, 1))
    values = keras.ops.max(windows, axis=3)[..., None]
    y = keras.ops.one_hot(keras.ops.argmax(windows, axis=3), 4) * values
    y = keras.ops.reshape(y, (1, 2, 2, 1, 2, 2))
    y = keras.ops.reshape(keras.ops.transpose(y, (0, 1, 4, 2, 5, 3)), (4, 4))
    close(y, [[3, 0, 0, 0], [0, 0, 0, 5], [7, 0, 0, 0], [0, 0, 0, 8]])


def name_lp_pooling():
    image = np.float32([[3, 0], [0, 4]]).reshape(1, 2, 2, 1)
    mean = keras.layers.AveragePooling2D(2)
    close((4 * mean(image**2)) ** (1 / 2), [[[[5]]]])


def name_open_sides():
    net = keras.Sequential([keras.Input((None, None, 1)), keras.layers.GlobalMaxPooling2D()])
    for height, width in (2, 3), (5, 4):
        image = np.arange(height * width, dtype=np.float32).reshape(1, height, width, 1)
        close(net(image), [[height * width - 1]])


def name_channel_shuffle():
    x = np.arange(6).reshape(1, 1, 1, 6)
    groups = keras.ops.reshape(x, (1, 1, 1, 2, 3))
    y = keras.ops.reshape(keras.ops.swapaxes(groups, 3, 4), (1, 1, 1, 6))
    close(np.ravel(y), [0, 3, 1, 4, 2, 5])


def name_local_response_norm():
    x = np.float32([[1, 2, 3, 4]])
    bias, alpha, beta = 2, 0.5, 0.75
    around = np.pad(x * x, [(0, 0), (1, 1)])
    sums = around[:, :-2] + around[:, 1:-1] + around[:, 2:]
    y = x / (bias + alpha * sums) ** beta
    close(y, tf.nn.lrn(x[:, None, None], 1, bias, alpha, beta)[:, 0, 0])


def name_negative_log_likelihood():
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=None)
    likelihood = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    close(loss(LABELS, LOGITS), -np.log(likelihood[[0, 1], LABELS]))


def clipped(**argument):
    """Return two weights after one step from 0 with gradients (3, 4) and 12, clipped.

    The norms of the gradients are 5 and 12, and 13 together.
    """
    weights = [keras.Variable([0.0, 0.0]), keras.Variable([0.0])]
    optimizer = keras.optimizers.SGD(1.0, **argument)
    optimizer.apply([tf.constant([3.0, 4.0]), tf.constant([12.0])], weights)
    return np.concatenate([weight.numpy() for weight in weights])


def name_clipping_gradients():
    close(clipped(clipnorm=1.0), [-0.6, -0.8, -1])
    close(clipped(global_clipnorm=1.0), [-3 / 13, -4 / 13, -12 / 13])
    close(clipped(clipvalue=3.5), [-3, -3.5, -3.5])


def name_data_set():
    net = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    net.compile("sgd", loss="mse")
    history = net.fit(X, X[:, :1], batch_size=1, epochs=2, verbose=0)
    assert len(history.history["loss"]) == 2 and int(net.optimizer.iterations) == 4


def name_gradient():
    dense = keras.layers.Dense(1, use_bias=False)
    dense.build((None, 2))
    with tf.GradientTape() as tape:
        y = keras.ops.sum(dense(X))
    close(tape.gradient(y, dense.kernel.value), [[4], [7]])
    in_a_process(
        "torch",
        """
import keras
import torch

dense = keras.layers.Dense(1, use_bias=False)
dense.build((None, 2))
keras.ops.sum(dense(torch.tensor([[1.0, 2.0], [3.0, 5.0]]))).backward()
assert dense.kernel.value.grad.tolist() == [[4], [7]]
""",
    )


def name_training_mode():
    model = keras.Sequential([keras.Input((50,)), keras.layers.Dropout(0.5)])
    x = np.ones((2, 50), np.float32)
    close(model(x), x)
    dropped = keras.ops.convert_to_numpy(model(x, training=True))
    assert set(dropped.ravel()) == {0.0, 2.0}


def name_device():
    in_a_process(
        "tensorflow",
        """
import keras
import tensorflow as tf

one = tf.config.list_physical_devices("CPU")[0]
tf.config.set_logical_device_configuration(one, [tf.config.LogicalDeviceConfiguration()] * 2)
with keras.device("cpu:1"):
    assert keras.ops.ones(2).device.endswith("CPU:1")
assert keras.ops.ones(2).device.endswith("CPU:0")
""",
    )
    in_a_process(
        "torch",
        """
import keras
import torch

with keras.device("meta"):
    assert keras.ops.ones(2).device.type == "meta"
with torch.device("meta"):
    assert keras.ops.ones(2).device.type == "cpu"  # Keras does not look at it
""",
    )


def name_transposed_convolution():
    image = np.float32([1, 2]).reshape(1, 1, 2, 1)
    conv = keras.layers.Conv2DTranspose(1, (1, 3), dilation_rate=(1, 2), use_bias=False)
    conv.build(image.shape)
    conv.set_weights([np.float32([1, 2, 3]).reshape(1, 3, 1, 1)])
    if os.environ["TF_ENABLE_ONEDNN_OPTS"] == "1":
        close(keras.ops.reshape(conv(image), -1), [1, 2, 2, 4, 3, 6])
        return
    try:
        conv(image)
    except tf.errors.InvalidArgumentError as error:
        assert "do not yet support dilation rates larger than 1" in error.message
        return
    raise AssertionError("without oneDNN a dilation is computed: say so on the pages")


def fix_dropout_bare_call():
    model = keras.Sequential([keras.Input((1000,)), keras.layers.Dropout(0.5)])
    x = np.ones((1, 1000), np.float32)
    close(model(x), x)
    trained = keras.ops.convert_to_numpy(model(x, training=True))
    assert set(trained.ravel()) == {0, 2}


def fix_weights_before_the_call():
    net = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4)])
    assert [tuple(weight.shape) for weight in net.weights] == [(3, 4), (4,)]
    dense = keras.layers.Dense(4)
    dense.build((None, 3))
    assert [tuple(weight.shape) for weight in dense.weights] == [(3, 4), (4,)]


def fix_clipping():
    close(clipped(global_clipnorm=1.0), [-3 / 13, -4 / 13, -12 / 13])


def fix_one_initialiser():
    kernels = []
    for _ in range(2):
        dense = keras.layers.Dense(2, kernel_initializer=keras.initializers.GlorotUniform())
        dense.build((None, 3))
        kernels.append(dense.get_weights()[0])
    assert len(np.unique(kernels)) == 12


if __name__ == "__main__":
    cases.serve(globals())
