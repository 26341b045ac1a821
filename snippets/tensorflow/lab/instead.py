"""What the tables tell to write instead in TensorFlow, done. tests/test_instead.py runs each.

name_<id> does what the cell of ../names.toml says, fix_<id> what the fix of tables/traps.toml
says. The code that the words quote stands in the function, and what comes out is compared with
numbers from elsewhere.
"""

import os
import tempfile
from math import cos, pi

import cases
import keras
import numpy as np
import tensorflow as tf

X = tf.constant([[1.0, 2.0], [3.0, 5.0]])
LOGITS = tf.constant([[2.0, 1.0, 0.1], [0.0, 3.0, -1.0]])
LABELS = tf.constant([0, 2], tf.int64)
GRADIENTS = [1.0, 0.5, -0.25]  # of one weight, which begins at 1


class Net(tf.Module):
    def __init__(self):
        super().__init__()
        self.kernel1 = tf.Variable([[1.0, -1.0], [0.5, 2.0]])
        self.kernel2 = tf.Variable([[1.0], [-2.0]])
        self.layers = [tf.Variable([1.0]), tf.Variable([2.0])]

    def __call__(self, x, training=False):
        hidden = tf.nn.relu(x @ self.kernel1)
        if training:
            hidden = tf.nn.dropout(hidden, 0.5)
        return hidden @ self.kernel2


def close(found, expected, tolerance=1e-6):
    """Compare a tensor with the numbers that it should hold."""
    np.testing.assert_allclose(np.asarray(found), expected, tolerance, tolerance)


def name_sequential():
    class Chain(tf.Module):
        def __init__(self):
            super().__init__()
            self.kernel1 = tf.Variable([[1.0, -1.0], [0.5, 2.0]])
            self.kernel2 = tf.Variable([[1.0], [-2.0]])

        def __call__(self, x):
            for step in lambda x: x @ self.kernel1, tf.nn.relu, lambda x: x @ self.kernel2:
                x = step(x)
            return x

    net = Chain()
    close(net(X), [[-4.0], [-8.5]])
    assert len(net.trainable_variables) == 2


def adaptive_to_three(reduce):
    """Return the numbers from 0 to 4, pooled to three."""
    image = tf.reshape(tf.range(5.0), (1, 1, 5, 1))
    windows = [tf.gather(image, places, axis=2) for places in ([0, 1], [1, 2, 3], [3, 4])]
    return tf.concat([reduce(window, axis=2) for window in windows], axis=1)


def name_adaptive_average_pooling():
    close(adaptive_to_three(tf.reduce_mean)[0, :, 0], [0.5, 2, 3.5])


def name_adaptive_max_pooling():
    close(adaptive_to_three(tf.reduce_max)[0, :, 0], [1, 3, 4])


def name_lp_pooling():
    image = np.float32([[3, 0], [0, 4]]).reshape(1, 2, 2, 1)
    mean = tf.nn.avg_pool2d(image**2, 2, strides=2, padding="VALID")
    close((4 * mean) ** (1 / 2), [[[[5]]]])


def name_channel_shuffle():
    x = np.arange(6).reshape(1, 1, 1, 6)
    groups = tf.reshape(x, (1, 1, 1, 2, 3))
    y = tf.reshape(tf.transpose(groups, (0, 1, 2, 4, 3)), (1, 1, 1, 6))
    close(np.ravel(y), [0, 3, 1, 4, 2, 5])


def name_forward_method():
    class Scale(tf.Module):
        def __init__(self):
            super().__init__()
            self.factor = tf.Variable(2.0)

        def __call__(self, x):
            return self.factor * x

        def anything(self, x):
            return self.factor + x

    net = Scale()
    close(net(X), [[2, 4], [6, 10]])
    close(net.anything(X), [[3, 4], [5, 7]])


def name_weight_by_name():
    net = Net()
    assert any(variable is net.kernel1 for variable in net.trainable_variables)


def name_list_of_layers():
    net = Net()  # its ``layers`` are a list
    assert all(any(one is other for other in net.trainable_variables) for one in net.layers)


def name_summary():
    net = Net()
    sizes = [tuple(variable.shape) for variable in net.trainable_variables]
    assert sizes == [(2, 2), (2, 1), (1,), (1,)]


def name_prelu():
    x, alpha = tf.constant([[-1.0, 2.0], [-3.0, -5.0]]), tf.Variable([0.25, 0.5])
    with tf.GradientTape() as tape:
        y = tf.nn.relu(x) - alpha * tf.nn.relu(-x)
    close(y, [[-0.25, 2], [-0.75, -2.5]])
    close(tape.gradient(y, alpha), [-4, -5])
    try:
        tf.nn.leaky_relu(x, alpha)
    except TypeError:
        return
    raise AssertionError("tf.nn.leaky_relu took a variable for its slope: it may be learned now")


def name_hard_sigmoid():
    x = tf.constant([-4.0, -1.0, 0.0, 2.0, 5.0])
    close(tf.clip_by_value(x / 6 + 0.5, 0, 1), [0, 1 / 3, 0.5, 5 / 6, 1])


def name_hard_swish():
    x = tf.constant([-4.0, -1.0, 0.0, 2.0, 5.0])
    y = x * tf.nn.relu6(x + 3) / 6
    close(y, [0, -1 / 3, 0, 5 / 3, 5])


def name_mish():
    x = tf.constant([-1.0, 0.0, 2.0])
    y = x * tf.tanh(tf.nn.softplus(x))
    close(y, [number * np.tanh(np.log(1 + np.exp(number))) for number in (-1, 0, 2)])


def name_negative_log_likelihood():
    loss = tf.nn.sparse_softmax_cross_entropy_with_logits(LABELS, LOGITS)
    likelihood = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    close(loss, -np.log(likelihood[[0, 1], LABELS]))


def name_absolute_error():
    y, target = tf.Variable([1.0, -2.0, 5.0]), tf.constant([2.0, 2.0, 2.0])
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.abs(y - target))
    close(loss, 8 / 3)
    close(tape.gradient(loss, y), [-1 / 3, -1 / 3, 1 / 3])


def name_huber_loss():
    y, target = tf.Variable([1.0, -2.0, 2.5]), tf.constant([2.0, 2.0, 2.0])
    with tf.GradientTape() as tape:
        error = tf.abs(y - target)
        loss = tf.reduce_mean(tf.where(error < 1, error**2 / 2, error - 0.5))
    close(loss, (0.5 + 3.5 + 0.125) / 3)
    close(tape.gradient(loss, y), [-1 / 3, -1 / 3, 0.5 / 3])


def name_accuracy():
    logits, labels = LOGITS, LABELS
    right = tf.argmax(logits, 1) == labels
    close(tf.reduce_mean(tf.cast(right, tf.float32)), 0.5)
    close(tf.reduce_mean(tf.cast(tf.argmax(logits, 1) == labels, tf.float32)), 0.5)


def steps(update, variables):
    """Return a weight that begins at 1 after a step with each of GRADIENTS.

    update(weight, gradient, step, *memory) is the formula; the memory are so many further variables
    """
    weight = tf.Variable(1.0)
    memory = [tf.Variable(0.0) for _ in range(variables)]
    for step, gradient in enumerate(GRADIENTS, start=1):
        update(weight, gradient, step, *memory)
    return weight


def like_keras(optimizer):
    """Return the same weight after the same steps with an optimiser of Keras."""
    weight = keras.Variable(1.0)
    for gradient in GRADIENTS:
        optimizer.apply([tf.constant(gradient)], [weight])
    return weight.numpy()


def name_sgd_with_momentum():
    def update(weight, gradient, step, velocity):
        velocity.assign(0.9 * velocity - 0.1 * gradient)
        weight.assign_add(velocity)

    expected = like_keras(keras.optimizers.SGD(0.1, momentum=0.9))
    close(steps(update, variables=1), expected)


def name_nesterov_momentum():
    def update(weight, gradient, step, velocity):
        velocity.assign(0.9 * velocity - 0.1 * gradient)
        weight.assign_add(0.9 * velocity - 0.1 * gradient)

    expected = like_keras(keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True))
    close(steps(update, variables=1), expected)


def adam(weight, gradient, step, mean, square):
    mean.assign(0.9 * mean + 0.1 * gradient)
    square.assign(0.999 * square + 0.001 * gradient**2)
    rate = 0.1 * (1 - 0.999**step) ** 0.5 / (1 - 0.9**step)
    weight.assign_sub(rate * mean / (tf.sqrt(square) + 1e-7))


def name_adam():
    close(steps(adam, variables=2), like_keras(keras.optimizers.Adam(0.1)), 1e-5)


def name_adamw():
    def update(weight, gradient, step, mean, square):
        weight.assign_sub(0.1 * 0.05 * weight)
        adam(weight, gradient, step, mean, square)

    expected = like_keras(keras.optimizers.AdamW(0.1, weight_decay=0.05))
    close(steps(update, variables=2), expected, 1e-5)


def name_adamax():
    def update(weight, gradient, step, mean, largest):
        mean.assign(0.9 * mean + 0.1 * gradient)
        largest.assign(tf.maximum(0.999 * largest, abs(gradient)))
        weight.assign_sub(0.1 / (1 - 0.9**step) * mean / (largest + 1e-7))

    close(steps(update, variables=2), like_keras(keras.optimizers.Adamax(0.1)), 1e-5)


def name_rmsprop():
    def update(weight, gradient, step, square):
        square.assign(0.9 * square + 0.1 * gradient**2)
        weight.assign_sub(0.1 * gradient / tf.sqrt(square + 1e-7))

    close(steps(update, variables=1), like_keras(keras.optimizers.RMSprop(0.1)), 1e-5)


def name_adagrad():
    def update(weight, gradient, step, square):
        square.assign_add(gradient**2)
        weight.assign_sub(0.1 * gradient / tf.sqrt(square + 1e-7))

    optimizer = keras.optimizers.Adagrad(0.1, initial_accumulator_value=0.0)
    close(steps(update, variables=1), like_keras(optimizer), 1e-5)


def name_adadelta():
    def update(weight, gradient, step, square, moved):
        square.assign(0.95 * square + 0.05 * gradient**2)
        change = gradient * tf.sqrt(moved + 1e-7) / tf.sqrt(square + 1e-7)
        moved.assign(0.95 * moved + 0.05 * change**2)
        weight.assign_sub(change)

    close(steps(update, variables=2), like_keras(keras.optimizers.Adadelta(1.0)), 1e-5)


def name_rate_schedule():
    weight, other, rate = tf.Variable(1.0), tf.Variable(1.0), tf.Variable(0.0)

    @tf.function
    def step():
        other.assign_sub(rate * 2.0)

    for number in 0.1, 0.05:
        weight.assign_sub(number * 2.0)
        rate.assign(number)
        step()
    close(weight, 0.7)
    close(other, 0.7)


FANS = 400, 600


def spread_of(weights, deviation):
    """Compare the standard deviation of weights with what it should be, within two percent."""
    assert abs(np.std(weights) / deviation - 1) < 0.02, np.std(weights)


def name_glorot_uniform():
    limit = (6 / sum(FANS)) ** 0.5
    kernel = tf.random.uniform(FANS, -limit, limit, seed=1)
    spread_of(kernel, (2 / sum(FANS)) ** 0.5)
    assert limit * 0.999 < np.abs(kernel).max() <= limit


def name_glorot_normal():
    deviation = (2 / sum(FANS)) ** 0.5 / 0.87962566  # what cutting at two deviations leaves
    kernel = tf.random.truncated_normal(FANS, stddev=deviation, seed=1)
    spread_of(kernel, (2 / sum(FANS)) ** 0.5)
    assert np.abs(kernel).max() <= 2 * deviation


def name_he_uniform():
    limit = (6 / FANS[0]) ** 0.5
    kernel = tf.random.uniform(FANS, -limit, limit, seed=1)
    spread_of(kernel, (2 / FANS[0]) ** 0.5)


def name_he_normal():
    deviation = (2 / FANS[0]) ** 0.5 / 0.87962566  # what cutting at two deviations leaves
    kernel = tf.random.truncated_normal(FANS, stddev=deviation, seed=1)
    spread_of(kernel, (2 / FANS[0]) ** 0.5)


def name_tensor_to_numpy():
    tensor = tf.constant([1.0, 2.0])
    assert isinstance(tensor.numpy(), np.ndarray)
    try:
        tf.function(lambda tensor: tensor.numpy())(tensor)
    except AttributeError:
        return
    raise AssertionError("tf.function let a tensor be made an array")


def name_one_step_of_training():
    net = Net()

    def train(x, target):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((net(x) - target) ** 2)
        variables = [net.kernel1, net.kernel2]
        for variable, gradient in zip(variables, tape.gradient(loss, variables), strict=True):
            variable.assign_sub(0.001 * gradient)
        return loss

    losses = [float(train(X, 0.0)) for _ in range(5)]
    close(losses[0], (4**2 + 8.5**2) / 2)
    assert losses == sorted(losses, reverse=True)


def name_training_mode():
    net = Net()
    close(net(X), [[-4.0], [-8.5]])
    assert any(np.any(net(X) != net(X, training=True)) for _ in range(20))


def name_freezing_weights():
    net = Net()
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(net(X))
    others = [variable for variable in net.trainable_variables if variable is not net.kernel1]
    for variable, gradient in zip(others, tape.gradient(loss, others), strict=True):
        if gradient is not None:
            variable.assign_sub(0.1 * gradient)
    close(net.kernel1, Net().kernel1)
    assert np.any(net.kernel2 != Net().kernel2)


def name_predicting():
    net = Net()
    close(net(X), [[-4.0], [-8.5]])


def name_evaluating():
    right = 0
    for logits, label in zip(LOGITS, LABELS, strict=True):
        right += int(tf.argmax(logits) == label)
    close(right / len(LABELS), 0.5)


def name_onnx():
    import onnxruntime
    import tf2onnx

    net = Net()
    signature = [tf.TensorSpec((None, 2), tf.float32, name="x")]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "net.onnx")
        tf2onnx.convert.from_function(tf.function(net.__call__), signature, output_path=path)
        session = onnxruntime.InferenceSession(path)
    close(session.run(None, {"x": X.numpy()})[0], [[-4.0], [-8.5]])


def name_number_type():
    assert tf.constant([1.0]).dtype == tf.float32
    made = [
        tf.constant([1.0], dtype=tf.float64),
        tf.Variable([1.0], dtype=tf.float64),
        tf.zeros(2, dtype=tf.float64),
        tf.random.normal([2], dtype=tf.float64),
    ]
    assert all(tensor.dtype == tf.float64 for tensor in made)


def name_global_average_pooling():
    image = tf.reshape(tf.range(24.0), (1, 3, 4, 2))
    close(tf.reduce_mean(image, axis=[1, 2]), [[11, 12]])


def name_global_max_pooling():
    image = tf.reshape(tf.range(24.0), (1, 3, 4, 2))
    close(tf.reduce_max(image, axis=[1, 2]), [[22, 23]])


def name_dense_layer():
    x, kernel, bias = X, tf.constant([[1.0, 0], [2, -1]]), tf.constant([1.0, 2])
    close(x @ kernel + bias, [[6, 0], [14, -3]])
    close(tf.matmul(x, kernel) + bias, [[6, 0], [14, -3]])


def name_channel_dropout():
    y = tf.nn.dropout(tf.ones((2, 3, 4, 50)), 0.5, noise_shape=(2, 1, 1, 50)).numpy()
    assert set(y.ravel()) == {0, 2}
    assert np.all(y == y[:, :1, :1])


def name_layer_norm():
    mean, variance = tf.nn.moments(X, axes=[-1], keepdims=True)
    y = tf.nn.batch_normalization(X, mean, variance, None, None, variance_epsilon=1e-3)
    close(y, keras.layers.LayerNormalization(epsilon=1e-3)(X), 1e-5)


def name_steps_schedule():
    def rate_at(step):
        return 1.0 if step < 2 else 0.1 if step < 4 else 0.01

    assert [rate_at(step) for step in range(6)] == [1, 1, 0.1, 0.1, 0.01, 0.01]


def name_cosine_schedule():
    def rate_at(step, steps=4):
        return (1 + cos(pi * min(step / steps, 1))) / 2

    close(
        [rate_at(step) for step in range(6)], [1, (1 + 0.5**0.5) / 2, 0.5, (1 - 0.5**0.5) / 2, 0, 0]
    )


def scaled_gradient(scale):
    """Return the gradient of 1e-8 times a weight of 1 that passes through float16."""
    weight = tf.Variable(1.0)
    with tf.GradientTape() as tape:
        loss = scale * 1e-8 * tf.cast(tf.cast(weight, tf.float16), tf.float32)
    return tape.gradient(loss, weight) / scale


def name_loss_scaling():
    assert float(scaled_gradient(1)) == 0
    close(scaled_gradient(2**14), 1e-8, 1e-10)


def name_class_weights():
    labels, weights = tf.constant([0, 1]), tf.constant([1.0, 3.0])
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, LOGITS[:, :2])
    close(tf.gather(weights, labels) * losses, np.log1p(np.exp([-1, -3])) * [1, 3])


def name_positive_weight():
    logits, labels = tf.constant([2.0, -1.0]), tf.constant([1.0, 0.0])
    expected = np.log1p(np.exp([-2, -1])) * [3, 1]
    close(tf.nn.weighted_cross_entropy_with_logits(labels, logits, 3.0), expected)
    weights = 1 + (3 - 1) * labels
    close(weights * tf.nn.sigmoid_cross_entropy_with_logits(labels, logits), expected)


def name_two_class_accuracy():
    logits, labels = tf.constant([-1, 0.3, -2]), tf.constant([0.0, 1, 1])
    right = (logits > 0) == (labels > 0.5)
    close(tf.reduce_mean(tf.cast(right, tf.float32)), 2 / 3)


def name_squared_error():
    loss = tf.reduce_mean(tf.math.squared_difference([1.0, -2.0, 5.0], [2.0, 2.0, 2.0]))
    close(loss, 26 / 3)


def name_l2_penalty():
    close(tf.nn.l2_loss(X), (1 + 4 + 9 + 25) / 2)


def name_sgd():
    v, rate, gradient = tf.Variable([1.0, 2.0]), 0.1, tf.constant([1.0, -1.0])
    v.assign_sub(rate * gradient)
    close(v, [0.9, 2.1])


def name_transposed_convolution():
    image = tf.reshape([1.0, 2.0], (1, 1, 2, 1))
    kernel = tf.reshape([1.0, 2.0, 3.0], (1, 3, 1, 1))
    spread = tf.reshape([1.0, 0.0, 2.0, 0.0, 3.0], (1, 5, 1, 1))
    expected = [1, 2, 2, 4, 3, 6]

    def enlarge(kernel, dilations):
        y = tf.nn.conv2d_transpose(image, kernel, (1, 1, 6, 1), 1, "VALID", dilations=dilations)
        return tf.reshape(y, -1)

    close(enlarge(spread, 1), expected)
    if os.environ["TF_ENABLE_ONEDNN_OPTS"] == "1":
        close(enlarge(kernel, (1, 2)), expected)
        return
    try:
        enlarge(kernel, (1, 2))
    except tf.errors.InvalidArgumentError as error:
        assert "do not yet support dilation rates larger than 1" in error.message
        return
    raise AssertionError("without oneDNN a dilation is computed: say so on the pages")


def fix_batch_norm_one_sample():
    data = tf.data.Dataset.from_tensor_slices(tf.reshape(tf.range(10.0), (5, 2)))
    sizes = []
    for x in data.batch(2, drop_remainder=True):
        _, variance = tf.nn.moments(x, axes=[0])
        close(variance, [1, 1])
        sizes.append(len(x))
    assert sizes == [2, 2]


if __name__ == "__main__":
    cases.serve(globals())
