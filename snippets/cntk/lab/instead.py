"""What the tables tell to write instead in CNTK, done. tests/test_instead.py runs each function.

name_<id> does what the cell of ../names.toml says, fix_<id> what the fix of tables/traps.toml
says. The code that the words quote stands in the function, and what comes out is compared with
numbers from elsewhere.
"""

import os
import tempfile
from math import cos, erf, pi, sqrt

import cases
import cntk as C
import numpy as np
import onnx
import onnx.numpy_helper

X = np.float32([[1, 2], [3, 5]])
LOGITS = np.float32([[2, 1, 0.1], [0, 3, -1]])
LABELS = [0, 2]
GRADIENTS = 1.0, 0.5, -0.25  # of one weight, which begins at 1


def close(found, expected, tolerance=1e-6):
    """Compare an array with the numbers that it should hold."""
    np.testing.assert_allclose(found, expected, tolerance, tolerance)


def name_compiling():
    x = C.input_variable(2)
    net = C.layers.Dense(3)(x) + 1
    assert isinstance(net, C.Function)
    names = []
    C.logging.depth_first_search(net, lambda node: names.append(getattr(node, "op_name", "")))
    assert "Plus" in names


def name_separable_convolution():
    image = np.arange(60, dtype=np.float32).reshape(1, 2, 5, 6) % 7
    depthwise = np.arange(54, dtype=np.float32).reshape(6, 1, 3, 3) % 5
    pointwise = np.arange(24, dtype=np.float32).reshape(4, 6, 1, 1) % 3
    x = C.input_variable((2, 5, 6))
    six = C.convolution(C.constant(depthwise), x, auto_padding=[False], groups=2)
    y = C.convolution(C.constant(pointwise), six, auto_padding=[False]).eval({x: image})
    window = image[0, :, 1:4, 2:5]  # of the result in row 1, column 2
    expected = [np.sum(window[m // 3] * depthwise[m, 0]) for m in range(6)]
    close(y[0, :, 1, 2], pointwise[:, :, 0, 0].dot(expected))


def adaptive_to_three(reduce):
    """Return the numbers from 0 to 4, pooled to three."""
    x = C.input_variable((1, 1, 5))
    windows = [C.slice(x, 2, first, end) for first, end in ((0, 2), (1, 4), (3, 5))]
    y = C.splice(*(reduce(window, axis=2) for window in windows), axis=2)
    return y.eval({x: np.arange(5, dtype=np.float32).reshape(1, 1, 1, 5)}).ravel()


def name_adaptive_average_pooling():
    close(adaptive_to_three(C.reduce_mean), [0.5, 2, 3.5])


def name_adaptive_max_pooling():
    close(adaptive_to_three(C.reduce_max), [1, 3, 4])


def name_dilated_pooling():
    x = C.input_variable((1, 3, 3))
    rows = C.splice(C.slice(x, 1, 0, 1), C.slice(x, 1, 2, 3), axis=1)
    corners = C.splice(C.slice(rows, 2, 0, 1), C.slice(rows, 2, 2, 3), axis=2)
    image = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)
    for kind, expected in (C.MAX_POOLING, 9), (C.AVG_POOLING, 5):
        y = C.pooling(corners, kind, (2, 2), strides=(2, 2))
        close(y.eval({x: image}), [[[[expected]]]])


def name_pooling_with_indices():
    image = np.float32([[3, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
    x = C.input_variable((1, 4, 4))
    corners = [C.slice(x, [1, 2], [i, j], [4, 4], [2, 2]) for i in (0, 1) for j in (0, 1)]
    place = C.argmax(C.splice(*corners, axis=0), axis=0)
    close(place.eval({x: image[None, None]})[0, 0], [[0, 3], [0, 3]])


def name_lp_pooling():
    image = np.float32([[3, 0], [0, 4]]).reshape(1, 1, 2, 2)
    x = C.input_variable((1, 2, 2))
    mean = C.layers.AveragePooling((2, 2), strides=2)(C.square(x))
    close(C.sqrt(4 * mean).eval({x: image}), [[[[5]]]])


def name_open_sides():
    x = C.input_variable((1, C.FreeDimension, C.FreeDimension))
    y = C.reduce_max(x, axis=[1, 2])
    for height, width in (2, 3), (5, 4):
        image = np.arange(height * width, dtype=np.float32).reshape(1, 1, height, width)
        close(y.eval({x: image}).ravel(), [height * width - 1])


def name_channel_dropout():
    image = np.ones((1, 200, 3, 4), np.float32)
    x = C.input_variable((200, 3, 4), needs_gradient=True)
    ones = C.constant(np.ones((200, 1, 1), np.float32))
    y = x * C.dropout(ones, 0.5)
    close(y.eval({x: image}), image)
    dropped = y.grad({x: image})  # its passes are those of training
    assert set(dropped.ravel()) == {0, 2}
    assert np.all(dropped == dropped[:, :, :1, :1])


def name_upsampling():
    image = np.float32([[0, 1], [2, 3]]).reshape(1, 1, 2, 2)
    matrix = C.constant(np.float32([[1, 0.75, 0.25, 0], [0, 0.25, 0.75, 1]]))
    x = C.input_variable((1, 2, 2))
    wide = C.times(x, matrix)
    y = C.swapaxes(C.times(C.swapaxes(wide, 1, 2), matrix), 1, 2)
    expected = np.add.outer([0, 0.5, 1.5, 2], [0, 0.25, 0.75, 1])
    close(y.eval({x: image})[0, 0], expected)


def name_resizing():
    image = np.float32([[0, 1], [2, 3]]).reshape(1, 1, 2, 2)
    matrix = C.constant(np.float32([[1, 0.5, 0], [0, 0.5, 1]]))
    x = C.input_variable((1, 2, 2))
    wide = C.times(x, matrix)
    y = C.swapaxes(C.times(C.swapaxes(wide, 1, 2), matrix), 1, 2)
    expected = np.add.outer([0, 1, 2], [0, 0.5, 1])
    close(y.eval({x: image})[0, 0], expected)


def name_channel_shuffle():
    x = C.input_variable((6, 1, 1))
    groups = C.reshape(x, (2, 3, 1, 1))
    y = C.reshape(C.swapaxes(groups, 0, 1), (6, 1, 1))
    channels = np.arange(6, dtype=np.float32).reshape(1, 6, 1, 1)
    close(y.eval({x: channels}).ravel(), [0, 3, 1, 4, 2, 5])


def name_gelu():
    numbers = np.float32([[-3, -1, 0, 0.5, 2]])
    x = C.input_variable(5)
    inner = sqrt(2 / pi) * (x + 0.044715 * x * x * x)
    y = x / 2 * (1 + C.tanh(inner))
    exact = [n * (1 + erf(n / sqrt(2))) / 2 for n in numbers[0]]
    close(y.eval({x: numbers})[0], exact, 1e-3)
    close((x * (1 - 1 / (1 + C.exp(2 * inner)))).eval({x: numbers}), y.eval({x: numbers}), 1e-5)


def name_silu():
    numbers = np.float32([[-3, -1, 0, 2]])
    x = C.input_variable(4)
    y = x * C.sigmoid(x)
    close(y.eval({x: numbers}), numbers / (1 + np.exp(-numbers)))


def whitened(numbers, axes):
    """Return numbers with a mean of 0 and a variance of 1, but for epsilon."""
    mean, variance = numbers.mean(axes, keepdims=True), numbers.var(axes, keepdims=True)
    return (numbers - mean) / np.sqrt(variance + 1e-5)


def name_group_norm():
    numbers = np.arange(16, dtype=np.float32).reshape(1, 4, 2, 2) ** 2
    epsilon = 1e-5
    x = C.input_variable((4, 2, 2))
    groups = C.reshape(x, (2, 2, 2, 2))
    x0 = groups - C.reduce_mean(groups, axis=[1, 2, 3])
    variance = C.reduce_mean(x0 * x0, axis=[1, 2, 3])
    y = C.reshape(x0 / C.sqrt(variance + epsilon), x.shape)
    expected = whitened(numbers.reshape(1, 2, 2, 2, 2), (2, 3, 4)).reshape(numbers.shape)
    close(y.eval({x: numbers}), expected)


def name_instance_norm():
    numbers = np.arange(16, dtype=np.float32).reshape(1, 4, 2, 2) ** 2
    epsilon = 1e-5
    x = C.input_variable((4, 2, 2))
    x0 = x - C.reduce_mean(x, axis=[1, 2])
    variance = C.reduce_mean(x0 * x0, axis=[1, 2])
    y = x0 / C.sqrt(variance + epsilon)
    close(y.eval({x: numbers}), whitened(numbers, (2, 3)))


def name_l2_norm():
    x = C.input_variable(2)
    squares = C.reduce_sum(x * x)
    y = x / C.sqrt(C.element_max(squares, 1e-24))
    close(y.eval({x: np.float32([[3, 4], [0, 0]])}), [[0.6, 0.8], [0, 0]])


def curve(function, numbers):
    """Return what a function gives for numbers."""
    x = C.input_variable(len(numbers))
    return function(x).eval({x: np.float32([numbers])})[0]


def name_relu6():
    y = curve(lambda x: 6 * C.hard_sigmoid(x, 1 / 6, 0), [-1, 0, 2, 6, 8])
    close(y, [0, 0, 2, 6, 6])


def name_hard_swish():
    y = curve(lambda x: x * C.hard_sigmoid(x, 1 / 6, 0.5), [-4, -1, 0, 2, 5])
    close(y, [0, -1 / 3, 0, 5 / 3, 5])


def name_mish():
    y = curve(lambda x: x * C.tanh(C.softplus(x)), [-1, 0, 2])
    close(y, [number * np.tanh(np.log(1 + np.exp(number))) for number in (-1, 0, 2)])


def name_cross_entropy_numbers():
    logits, labels = C.input_variable(3), C.input_variable(())
    loss = C.cross_entropy_with_softmax(logits, C.one_hot(labels, 3))
    found = loss.eval({logits: LOGITS, labels: np.float32(LABELS)}).ravel()
    shares = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    close(found, -np.log(shares[[0, 1], LABELS]))


def name_negative_log_likelihood():
    logits, labels = C.input_variable(3), C.input_variable(3)
    loss = C.cross_entropy_with_softmax(logits, labels)
    found = loss.eval({logits: LOGITS, labels: np.eye(3, dtype=np.float32)[LABELS]}).ravel()
    likelihood = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    close(found, -np.log(likelihood[[0, 1], LABELS]))


def name_absolute_error():
    y = C.input_variable(3, needs_gradient=True)
    target = C.constant(np.float32([2, 2, 2]))
    loss = C.reduce_mean(C.abs(y - target))
    numbers = np.float32([[1, -2, 5]])
    close(loss.eval({y: numbers}), [8 / 3])
    close(loss.grad({y: numbers}), [[-1 / 3, -1 / 3, 1 / 3]])


def name_huber_loss():
    y = C.input_variable(3, needs_gradient=True)
    error = C.abs(y - C.constant(np.float32([2, 2, 2])))
    small = C.less(error, 1)
    loss = C.reduce_mean(C.element_select(small, error * error / 2, error - 0.5))
    numbers = np.float32([[1, -2, 2.5]])
    close(loss.eval({y: numbers}), [(0.5 + 3.5 + 0.125) / 3])
    close(loss.grad({y: numbers}), [[-1 / 3, -1 / 3, 0.5 / 3]])


def training(start):
    """Return a weight and a function for its steps: step(learner, gradient)."""
    w = C.parameter(len(start), init=0)
    w.value = np.float32(start)
    x = C.input_variable(len(start))
    loss = C.reduce_sum(w * x)

    def step(learner, gradient):
        trainer = C.Trainer(loss, (loss, loss), [learner])
        trainer.train_minibatch({x: np.float32([gradient])})

    return w, step


def name_l2_penalty():
    """The same as a penalty of 0.05 × the sum of squares, whose gradient is 0.1 × the weight."""
    w, step = training([1])
    learner = C.sgd([w], 0.1, l2_regularization_weight=0.1)
    expected = 1.0
    for gradient in GRADIENTS:
        step(learner, [gradient])
        expected -= 0.1 * (gradient + 2 * 0.05 * expected)
    close(w.value, [expected])


def name_adamw():
    w, step = training([1])
    rate, decay = 0.1, 0.05
    learner = C.adam([w], rate, 0.9, variance_momentum=0.999, epsilon=1e-7)
    for gradient in GRADIENTS:
        w.value *= 1 - rate * decay
        step(learner, [gradient])
    expected, mean, square = 1.0, 0.0, 0.0
    for step, gradient in enumerate(GRADIENTS, start=1):
        expected *= 1 - 0.1 * 0.05
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        unbiased = mean / (1 - 0.9**step), square / (1 - 0.999**step)
        expected -= 0.1 * unbiased[0] / sqrt(unbiased[1])
    close(w.value, [expected], 1e-5)


def name_clipping_gradients():
    w, step = training([0, 0])
    step(C.sgd([w], 1.0, gradient_clipping_threshold_per_sample=1.0), [3, 4])
    close(w.value, [-1, -1])  # each number
    w, step = training([0, 0])
    learner = C.sgd(
        [w],
        1.0,
        gradient_clipping_threshold_per_sample=1.0,
        gradient_clipping_with_truncation=False,
    )
    step(learner, [3, 4])
    close(w.value, [-0.6, -0.8])  # the norm


def name_zeros():
    assert not C.parameter((2, 3), init=0).value.any()
    assert not C.layers.Dense(3, init=0)(C.input_variable(2)).W.value.any()


def name_tensor_to_numpy():
    x = C.input_variable(2)
    found = (x + 1).eval({x: X})
    assert isinstance(found, np.ndarray)
    close(found, X + 1)


def name_training_mode():
    ones = np.ones((1, 100), np.float32)
    x = C.input_variable(100, needs_gradient=True)
    y = C.layers.Dropout(0.5)(x)
    close(y.eval({x: ones}), ones)
    assert set(y.grad({x: ones}).ravel()) == {0, 2}
    w = C.parameter(100, init=0)
    loss = C.reduce_sum(C.layers.Dropout(0.5)(x) * w)
    C.Trainer(loss, (loss, loss), [C.sgd([w], 1.0)]).train_minibatch({x: ones})
    assert set(w.value) == {0, -2}


def name_seed():
    x = C.input_variable(50, needs_gradient=True)
    ones = np.ones((1, 50), np.float32)
    kernels, masks = [], []
    for seed in 1, 1, 2:
        dense = C.layers.Dense(2, init=C.glorot_uniform(seed=seed))(x)
        kernels.append(dense.W.value)
        masks.append(C.layers.Dropout(0.5, seed=seed)(x).grad({x: ones}))
    for drawn in kernels, masks:
        assert np.all(drawn[0] == drawn[1]) and np.any(drawn[0] != drawn[2])


def name_depthwise_convolution():
    image = np.arange(40, dtype=np.float32).reshape(1, 2, 4, 5) % 7
    kernel = np.arange(18, dtype=np.float32).reshape(2, 1, 3, 3) % 5
    x = C.input_variable((2, 4, 5))
    y = C.convolution(C.constant(kernel), x, auto_padding=[False], groups=2).eval({x: image})
    close(y[0, :, 0, 0], [np.sum(image[0, c, :3, :3] * kernel[c, 0]) for c in range(2)])


def name_prelu():
    alpha = C.parameter(init=np.float32([0.25, 0.5]))
    assert isinstance(alpha, type(C.parameter(1)))
    x = C.input_variable(2)
    numbers = np.float32([[-1, 2], [-3, -5]])
    close(C.param_relu(alpha, x).eval({x: numbers}), [[-0.25, 2], [-0.75, -2.5]])


def name_path_dropout():
    x = C.input_variable((2, 4, 6))
    kept = 3 * x * C.layers.Dropout(0.2)(C.ones_like(C.reduce_mean(x, axis=(0, 1, 2))))
    images = {x: np.ones((1000, 2, 4, 6), np.float32)}
    found = kept.forward(images, keep_for_backward={kept.output})[1][kept.output]
    assert found.reshape(1000, -1).std(axis=1).max() == 0
    close(np.unique(found), [0, 3.75])
    close(np.unique(kept.eval(images)), [3])


def name_cosine_schedule():
    rates = [(1 + cos(pi * step / 4)) / 2 for step in range(5)]
    w = C.parameter(1, init=0)
    listed = C.sgd([w], C.learning_parameter_schedule(rates, epoch_size=1))
    by_hand = C.sgd([w], 1.0)
    for rate in rates:
        by_hand.reset_learning_rate(C.learning_parameter_schedule(rate))
        close([listed.learning_rate(), by_hand.learning_rate()], [rate, rate])
        listed.update({w: np.zeros(1, np.float32)}, 1)


def name_average_of_weights():
    w = C.parameter(1, init=2)
    average = w.value
    for weight in 4, 7:
        w.value = np.float32([weight])
        average = 0.9 * average + 0.1 * w.value
    close(average, [0.9 * (0.9 * 2 + 0.1 * 4) + 0.1 * 7])


def name_loss_scaling():
    found = []
    for scale in 1, 2**14:
        w = C.parameter(1, init=1)
        loss = C.reduce_sum(scale * 1e-8 * C.cast(C.cast(w, np.float16), np.float32))
        found.append(float(loss.grad({}, wrt=[w]) / scale))
    assert found[0] == 0
    close(found[1], 1e-8, 1e-10)


def name_class_weights():
    z, y, weights = C.input_variable(2), C.input_variable(2), C.constant(np.float32([1, 3]))
    loss = C.reduce_sum(y * weights) * C.cross_entropy_with_softmax(z, y)
    found = loss.eval({z: LOGITS[:, :2].copy(), y: np.eye(2, dtype=np.float32)})
    close(found.ravel(), np.log1p(np.exp([-1, -3])) * [1, 3])


def name_positive_weight():
    z, y, weight = C.input_variable(1), C.input_variable(1), 3
    loss = (1 + (weight - 1) * y) * (C.softplus(z) - y * z)
    found = loss.eval({z: np.float32([[2], [-1]]), y: np.float32([[1], [0]])})
    close(found.ravel(), np.log1p(np.exp([-2, -1])) * [3, 1])


def name_two_class_accuracy():
    z, y = C.input_variable(1), C.input_variable(1)
    right = C.equal(C.greater(z, 0), y)
    numbers = {z: np.float32([[-1], [0.3], [-2]]), y: np.float32([[0], [1], [1]])}
    close(right.eval(numbers).ravel(), [1, 1, 0])


def name_squared_error():
    y, target = C.input_variable(3), C.constant(np.float32([2, 2, 2]))
    close(C.squared_error(y, target).eval({y: np.float32([[1, -2, 5]])}), [26])


def name_accuracy():
    logits, labels = C.input_variable(3), C.input_variable(3)
    numbers = {logits: LOGITS, labels: np.eye(3, dtype=np.float32)[LABELS]}
    wrong = C.classification_error(logits, labels)
    close(wrong.eval(numbers).ravel(), [0, 1])
    loss = C.cross_entropy_with_softmax(logits * C.parameter((), init=1), labels)
    trainer = C.Trainer(None, (loss, wrong), [C.sgd(loss.parameters, 0.1)])
    close(trainer.test_minibatch(numbers), 0.5)


def name_top_k_accuracy():
    logits, labels = C.input_variable(3), C.input_variable(3)
    numbers = {logits: LOGITS, labels: np.eye(3, dtype=np.float32)[[1, 2]]}
    found = [
        C.classification_error(logits, labels, topN=count).eval(numbers).sum()
        for count in (1, 2, 3)
    ]
    close(found, [2, 1, 0])


def name_sgd_with_momentum():
    w, step = training([1])
    learner = C.momentum_sgd([w], lr=0.1, momentum=0.9, unit_gain=False)
    expected, velocity = 1.0, 0.0
    for gradient in GRADIENTS:
        step(learner, [gradient])
        velocity = 0.9 * velocity - 0.1 * gradient
        expected += velocity
    close(w.value, [expected])


def name_nesterov_momentum():
    w, step = training([1])
    learner = C.nesterov([w], lr=0.1, momentum=0.9, unit_gain=False)
    expected, velocity = 1.0, 0.0
    for gradient in GRADIENTS:
        step(learner, [gradient])
        velocity = 0.9 * velocity - 0.1 * gradient
        expected += 0.9 * velocity - 0.1 * gradient
    close(w.value, [expected])


def name_adamax():
    w, step = training([1])
    learner = C.adam([w], 0.1, 0.9, variance_momentum=0.999, epsilon=1e-7, adamax=True)
    expected, mean, largest = 1.0, 0.0, 0.0
    for count, gradient in enumerate(GRADIENTS, start=1):
        step(learner, [gradient])
        mean = 0.9 * mean + 0.1 * gradient
        largest = max(0.999 * largest, abs(gradient))
        expected -= 0.1 / (1 - 0.9**count) * mean / largest
    close(w.value, [expected], 1e-5)


def name_transposed_convolution():
    image = np.float32([1, 2]).reshape(1, 1, 1, 2)
    x = C.input_variable((1, 1, 2))
    spread = C.constant(np.float32([1, 0, 2, 0, 3]).reshape(1, 1, 1, 5))
    y = C.convolution_transpose(spread, x, auto_padding=[False]).eval({x: image})
    close(y.ravel(), [1, 2, 2, 4, 3, 6])
    kernel = C.constant(np.float32([1, 2, 3]).reshape(1, 1, 1, 3))
    y = C.convolution_transpose(kernel, x, auto_padding=[False], dilation=(1, 1, 2))
    try:
        y.eval({x: image})
    except RuntimeError as error:
        assert "Dilated convolution on CPU is not yet implemented" in str(error)
        return
    raise AssertionError("a dilation is computed on a CPU")


def fix_function_padding():
    """The numbers without padding are in padding/function_padding; with it, the size is kept."""
    image = np.arange(20, dtype=np.float32).reshape(1, 1, 4, 5)
    kernel = C.constant(np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3))
    x = C.input_variable((1, 4, 5))
    inside = C.convolution(kernel, x, auto_padding=[False]).eval({x: image})
    close(inside[0, 0], [[366, 411, 456], [591, 636, 681]])
    padded = C.convolution(kernel, x, auto_padding=[False, True, True]).eval({x: image})
    assert padded.shape == (1, 1, 4, 5)
    close(padded[:, :, 1:-1, 1:-1], inside)
    two = C.input_variable((2, 4, 5))
    kernel = C.constant(np.ones((8, 2, 3, 3), np.float32))
    padded = C.convolution(kernel, two, auto_padding=[False, True, True])
    close(padded.eval({two: np.ones((1, 2, 4, 5), np.float32)})[0, 0, 0], [8, 12, 12, 12, 8])


def fix_unit_gain():
    w, step = training([1])
    learner = C.momentum_sgd([w], lr=0.1, momentum=0.9, unit_gain=False)
    for _ in range(3):
        step(learner, [1])
    close(w.value, [1 - 0.1 - 0.19 - 0.271])


def fix_onnx_loaded():
    """The arrays of an ONNX file go into a net that was built anew, which can be trained."""
    image = np.arange(96, dtype=np.float32).reshape(1, 2, 8, 6) % 5
    x = C.input_variable((2, 8, 6))

    def build():
        return C.layers.Sequential(
            [C.layers.Convolution((3, 3), 4, activation=C.relu), C.layers.Dense(5)]
        )(x)

    before = build()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "net.onnx")
        before.save(path, format=C.ModelFormat.ONNX)
        arrays = [onnx.numpy_helper.to_array(array) for array in onnx.load(path).graph.initializer]
    net = build()
    for parameter in net.parameters:
        (array,) = [array for array in arrays if array.shape == parameter.shape]
        parameter.value = array
    close(net.eval({x: image}), before.eval({x: image}), 1e-5)
    loss = C.reduce_sum(net)
    C.Trainer(loss, (loss, loss), [C.sgd(net.parameters, 0.1)]).train_minibatch({x: image})
    assert np.any(net.eval({x: image}) != before.eval({x: image}))


if __name__ == "__main__":
    cases.serve(globals())
