"""What the pages say to write, in TensorFlow without Keras: one function for each rule."""

import numpy as np
import tensorflow as tf
from borders import (
    border_around,
    border_at_end,
    border_at_start,
    border_of_last_window,
    border_of_output_padding,
    pixels_of_border,
    size_of_transposed,
    windows_of_adaptive,
)
from resizing import matrix, matrix_by_factor


def same(x, kernel, stride):
    return tf.nn.conv2d(x, kernel, stride, "SAME")


same_as_keras = same


def pad(x, borders):
    (top, bottom), (left, right) = borders
    x = x[:, max(-top, 0) : x.shape[1] + min(bottom, 0)]
    x = x[:, :, max(-left, 0) : x.shape[2] + min(right, 0)]
    more = [(max(before, 0), max(after, 0)) for before, after in borders]
    return tf.pad(x, [(0, 0), *more, (0, 0)])


def same_as_cntk(x, kernel, stride):
    borders = list(map(border_at_start, x.shape[1:3], kernel.shape, stride))
    return tf.nn.conv2d(pad(x, borders), kernel, stride, "VALID")


def explicit(padding):
    return [(0, 0), *((p, p) for p in padding), (0, 0)]


def half_padding(x, kernel, stride):
    return tf.nn.conv2d(x, kernel, stride, explicit(k // 2 for k in kernel.shape[:2]))


def zeros_around(x, kernel, stride, padding):
    return tf.nn.conv2d(x, kernel, stride, explicit(padding))


def dilation(x, kernel, stride, dilation):
    return tf.nn.conv2d(x, kernel, stride, "VALID", dilations=dilation)


def dilated_same(x, kernel, dilation):
    return tf.nn.conv2d(x, kernel, 1, "SAME", dilations=dilation)


def groups(x, kernel, groups, stride):
    return tf.nn.conv2d(x, kernel, stride, "VALID")


def depthwise(x, kernel, stride):
    return tf.nn.depthwise_conv2d(x, kernel, (1, *stride, 1), "VALID")


def separable(x, kernel, mix, stride):
    return tf.nn.separable_conv2d(x, kernel, mix[None, None], (1, *stride, 1), "VALID")


def transposed(x, kernel, stride):
    batch, height, width, _ = x.shape
    rows = (height - 1) * stride[0] + max(kernel.shape[0], stride[0])
    columns = (width - 1) * stride[1] + max(kernel.shape[1], stride[1])
    return tf.nn.conv2d_transpose(
        x, kernel, (batch, rows, columns, kernel.shape[2]), stride, "VALID"
    )


def transposed_same(x, kernel, stride):
    batch, height, width, _ = x.shape
    shape = batch, height * stride[0], width * stride[1], kernel.shape[2]
    return tf.nn.conv2d_transpose(x, kernel, shape, stride, "SAME")


transposed_same_even = transposed_same


def transposed_as_cntk(x, kernel, stride, more):
    height, width = map(size_of_transposed, x.shape[1:3], stride, more)
    (top, _), (left, _) = map(border_at_start, (height, width), kernel.shape, stride)
    y = transposed(x, kernel, stride)
    return pad(y, [(-top, height + top - y.shape[1]), (-left, width + left - y.shape[2])])


def whole(x, kernel, stride):
    sides = zip(x.shape[1:3], stride, kernel.shape)
    height, width = [(n - 1) * s + k for n, s, k in sides]
    shape = x.shape[0], height, width, kernel.shape[2]
    return tf.nn.conv2d_transpose(x, kernel, shape, stride, "VALID")


def transposed_padding(x, kernel, stride, padding, dilation, extra):
    wide = np.zeros(
        [(k - 1) * d + 1 for k, d in zip(kernel.shape, dilation)] + [*kernel.shape[2:]], np.float32
    )
    wide[:: dilation[0], :: dilation[1]] = kernel
    return pad(whole(x, wide, stride), [(-p, extra - p) for p in padding])


def transposed_groups_by_shape(x, kernel, groups, stride):
    sides = zip(x.shape[1:3], stride, kernel.shape)
    height, width = [(n - 1) * s + k for n, s, k in sides]
    shape = len(x), height, width, groups * kernel.shape[2]
    return tf.nn.conv2d_transpose(x, kernel, shape, stride, "VALID")


def transposed_groups(x, kernel, groups, stride):
    parts = zip(tf.split(x, groups, axis=3), tf.split(kernel, groups, axis=3))
    return tf.concat([whole(*part, stride) for part in parts], axis=3)


def lowered(extra, stride):
    return [min(extra, s - 1) for s in stride]


def transposed_list(x, kernel, stride, padding, extra):
    sides = zip(x.shape[1:3], stride, kernel.shape, padding, lowered(extra, stride))
    height, width = [(n - 1) * s + k - 2 * p + more for n, s, k, p, more in sides]
    shape = len(x), height, width, kernel.shape[2]
    return tf.nn.conv2d_transpose(x, kernel, shape, stride, explicit(padding))


def transposed_given_size(x, kernel, stride, extra):
    sides = zip(x.shape[1:3], stride, kernel.shape, lowered(extra, stride))
    height, width = [(n - 1) * s + k + more for n, s, k, more in sides]
    shape = len(x), height, width, kernel.shape[2]
    return tf.nn.conv2d_transpose(x, kernel, shape, stride, "VALID")


def transposed_same_output_padding(x, kernel, stride, extra):
    borders = map(border_of_output_padding, kernel.shape, lowered(extra, stride))
    return pad(whole(x, kernel, stride), list(borders))


def transposed_gradient(x, kernel, weights, stride):
    x, kernel = tf.Variable(x), tf.Variable(kernel)
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(whole(x, kernel, stride) * weights)
    return np.concatenate([np.ravel(slope) for slope in tape.gradient(y, [x, kernel])])


def convolution_1d(x, kernel, groups, stride):
    return tf.nn.conv1d(x, kernel, stride[1], "VALID")


def same_1d(x, kernel, stride):
    return tf.nn.conv1d(x, kernel, stride[1], "SAME")


def causal(x, kernel, dilation):
    past = tf.pad(x, [(0, 0), (dilation[1] * (len(kernel) - 1), 0), (0, 0)])
    return tf.nn.conv1d(past, kernel, 1, "VALID", dilations=dilation[1])


def pooling_1d(x, kernel, stride):
    pools = tf.nn.max_pool1d, tf.nn.avg_pool1d
    return np.stack([pool(x, kernel[1], stride[1], "VALID") for pool in pools])


def transposed_1d(x, kernel, stride):
    kernel = kernel.transpose(0, 2, 1)
    steps = (x.shape[1] - 1) * stride[1] + max(len(kernel), stride[1])
    shape = len(x), steps, kernel.shape[1]
    return tf.nn.conv1d_transpose(x, kernel, shape, stride[1], "VALID")


def gradient_1d(x, kernel, weights, stride):
    x, kernel = tf.Variable(x), tf.Variable(kernel)
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(tf.nn.conv1d(x, kernel, stride[1], "VALID") * weights)
    return np.concatenate([np.ravel(slope) for slope in tape.gradient(y, [x, kernel])])


def convolution_3d(x, kernel, groups, stride_of_depth, stride):
    parts = zip(tf.split(x, groups, axis=4), tf.split(kernel, groups, axis=4))
    steps = 1, stride_of_depth, *stride, 1
    return tf.concat([tf.nn.conv3d(*part, steps, "VALID") for part in parts], axis=4)


def same_3d(x, kernel, stride_of_depth, stride):
    return tf.nn.conv3d(x, kernel, (1, stride_of_depth, *stride, 1), "SAME")


def pooling_3d(x, kernel_of_depth, kernel, stride_of_depth, stride):
    window, steps = (kernel_of_depth, *kernel), (stride_of_depth, *stride)
    pools = tf.nn.max_pool3d, tf.nn.avg_pool3d
    return np.stack([pool(x, window, steps, "VALID") for pool in pools])


def transposed_3d(x, kernel, stride_of_depth, stride):
    steps = stride_of_depth, *stride
    sides = zip(x.shape[1:4], kernel.shape, steps)
    shape = (len(x), *[(n - 1) * s + max(k, s) for n, k, s in sides], kernel.shape[3])
    return tf.nn.conv3d_transpose(x, kernel, shape, steps, "VALID")


def batch_norm_1d_3d(signal, volume, gamma, beta, average, variance, epsilon):
    both = []
    for x in signal, volume:
        y = tf.nn.batch_normalization(x, average, variance, beta, gamma, epsilon)
        both.append(np.ravel(y))
    return np.concatenate(both)


def max_pooling(x, kernel, stride):
    return tf.nn.max_pool2d(x, kernel, stride, "VALID")


def average_pooling(x, kernel, stride):
    return tf.nn.avg_pool2d(x, kernel, stride, "VALID")


def max_border(x, kernel, stride):
    return tf.nn.max_pool2d(x, kernel, stride, "SAME")


max_same_as_keras = max_border


def average_border(x, kernel, stride):
    return tf.nn.avg_pool2d(x, kernel, stride, "SAME")


average_same_as_keras = average_border


def average_counts(x, kernel, stride):
    borders = list(map(border_at_end, x.shape[1:3], kernel, stride))
    return tf.nn.avg_pool2d(pad(x, borders), kernel, stride, "VALID")


def ceil_mode(x, kernel, stride):
    (_, below), (_, right) = map(border_of_last_window, x.shape[1:3], kernel, stride)
    x = x[:, : x.shape[1] + min(below, 0), : x.shape[2] + min(right, 0)]
    more = [(0, 0), (0, max(below, 0)), (0, max(right, 0)), (0, 0)]
    x = tf.pad(x, more, constant_values=-np.inf)
    return tf.nn.max_pool2d(x, kernel, stride, "VALID")


def ceil_mode_average(x, kernel, stride):
    borders = list(map(border_of_last_window, x.shape[1:3], kernel, stride))
    sums = tf.nn.avg_pool2d(pad(x, borders), kernel, stride, "VALID")
    return sums / tf.nn.avg_pool2d(pad(np.ones_like(x), borders), kernel, stride, "VALID")


def global_pooling(x, largest):
    if largest:
        return tf.reduce_max(x, axis=[1, 2])
    return tf.reduce_mean(x, axis=[1, 2])


def adaptive(x, size, largest):
    reduce = tf.reduce_max if largest else tf.reduce_mean
    for axis in 1, 2:
        windows = []
        for begin, end in windows_of_adaptive(x.shape[axis], size[axis - 1]):
            window = tf.gather(x, range(begin, end), axis=axis)
            windows.append(reduce(window, axis=axis, keepdims=True))
        x = tf.concat(windows, axis)
    return x


adaptive_pooling = adaptive


def side_by_side(x, axis, window, stride, dilation):
    starts = np.arange(0, x.shape[axis] - (window - 1) * dilation, stride)[:, None]
    places = starts + np.arange(window) * dilation
    return tf.gather(x, places.ravel(), axis=axis)


def dilated_pooling(x, kernel, stride, dilation, largest):
    for axis in 1, 2:
        x = side_by_side(x, axis, kernel[axis - 1], stride[axis - 1], dilation[axis - 1])
    pool = tf.nn.max_pool2d if largest else tf.nn.avg_pool2d
    return pool(x, kernel, kernel, "VALID")


def with_border(x, borders, value=0.0):
    (top, bottom), (left, right) = borders
    x = x[:, : x.shape[1] + min(bottom, 0), : x.shape[2] + min(right, 0)]
    more = [(0, 0), (top, max(bottom, 0)), (left, max(right, 0)), (0, 0)]
    return tf.pad(x, more, constant_values=value)


def pooling_around(x, kernel, stride, padding, rounded_up, way):
    borders = [
        border_around(*side, rounded_up) for side in zip(x.shape[1:3], kernel, stride, padding)
    ]
    if way == "maximum":
        return tf.nn.max_pool2d(with_border(x, borders, -np.inf), kernel, stride, "VALID")
    around = [(rows, rows) for rows in padding]
    behind = [(0, after - before) for before, after in borders]
    padded, ones = with_border(x, around), tf.ones_like(x)
    counted = tf.ones_like(padded) if way == "counted" else with_border(ones, around)
    total = tf.nn.avg_pool2d(with_border(padded, behind), kernel, stride, "VALID")
    return total / tf.nn.avg_pool2d(with_border(counted, behind), kernel, stride, "VALID")


def wide_border(x, kernel, stride, padding, largest):
    borders = [(rows, rows) for rows in padding]
    if largest:
        return tf.nn.max_pool2d(x, kernel, stride, [(0, 0), *borders, (0, 0)])
    total = tf.nn.avg_pool2d(with_border(x, borders), kernel, stride, "VALID")
    ones = with_border(tf.ones_like(x), borders)
    return total / tf.nn.avg_pool2d(ones, kernel, stride, "VALID")


def scattered(values, indices, shape):
    places = tf.reshape(indices, (-1, 1))
    size = tf.reduce_prod(tf.cast(shape, places.dtype), keepdims=True)
    return tf.reshape(tf.scatter_nd(places, tf.reshape(values, [-1]), size), shape)


def unpooling(x, values, kernel):
    _, indices = tf.nn.max_pool_with_argmax(x, kernel, kernel, "VALID", include_batch_in_index=True)
    return scattered(values, indices, x.shape)


def pooled_and_unpooled(x, kernel):
    return unpooling(x, tf.nn.max_pool2d(x, kernel, kernel, "VALID"), kernel)


def lp_pooling(x, kernel, stride, p):
    mean = tf.nn.avg_pool2d(x**p, kernel, stride, "VALID")
    return (kernel[0] * kernel[1] * mean) ** (1 / p)


def any_size(x, kernel):
    @tf.function(input_signature=[tf.TensorSpec((None, None, None, x.shape[3]))])
    def net(images):
        return tf.reduce_mean(tf.nn.conv2d(images, kernel, 1, "VALID"), axis=[1, 2])

    return net(x)


def pooling_gradient(x, factors, way, size, kernel, stride, dilation, padding, rounded_up):
    x, largest = tf.constant(x), "maximum" in way
    with tf.GradientTape() as tape:
        tape.watch(x)
        if way.startswith("adaptive"):
            y = adaptive(x, size, largest)
        elif way.startswith("dilated"):
            y = dilated_pooling(x, kernel, stride, dilation, largest)
        elif way.endswith("around"):
            y = pooling_around(x, kernel, stride, padding, rounded_up, way.split()[0])
        elif way == "lp":
            y = lp_pooling(x, kernel, kernel, 2)
        else:
            y = pooled_and_unpooled(x, kernel)
        total = tf.reduce_sum(y * factors)
    return tape.gradient(total, x)


def products(rows, x, columns):
    return tf.einsum("Hh,Ww,bhwc->bHWc", rows, columns, x)


def by_matrices(x, size, mode):
    return products(matrix(mode, x.shape[1], size[0]), x, matrix(mode, x.shape[2], size[1]))


def nearest_of_keras(x, size):
    return tf.image.resize(x, size, "nearest")


def nearest_of_pytorch(x, size):
    rows, columns = [np.arange(new) * old // new for old, new in zip(x.shape[1:3], size)]
    return tf.gather(tf.gather(x, rows, axis=1), columns, axis=2)


def bilinear(x, size):
    return tf.image.resize(x, size)


def bilinear_corners(x, size):
    return tf.compat.v1.image.resize(x, size, align_corners=True)


def bilinear_of_tensorflow_1(x, size):
    return tf.compat.v1.image.resize(x, size)


def bilinear_antialias(x, size):
    return tf.image.resize(x, size, antialias=True)


def bilinear_by_factor(x, factor):
    rows, columns = map(matrix_by_factor, x.shape[1:3], factor)
    return products(rows, x, columns)


def bicubic_of_tensorflow(x, size):
    return tf.image.resize(x, size, "bicubic")


def bicubic_of_pytorch(x, size):
    return by_matrices(x, size, "bicubic, edges repeated")


def bicubic_corners(x, size):
    return by_matrices(x, size, "bicubic, corners")


def bicubic_antialias(x, size):
    return tf.image.resize(x, size, "bicubic", antialias=True)


def gradient(function, x, slopes):
    image = tf.Variable(x)
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(function(image) * slopes)
    return tape.gradient(loss, image)


def resizing_gradient(x, slopes, size, mode):
    functions = {
        "nearest": nearest_of_keras,
        "bilinear": bilinear,
        "bilinear, antialias": bilinear_antialias,
        "bicubic, edges repeated": bicubic_of_pytorch,
    }
    return gradient(lambda x: functions[mode](x, size), x, slopes)


def joined(x, more):
    return tf.concat([x, more], axis=-1)


def by_channel(x, number, multiplied):
    return tf.multiply(x, number) if multiplied else tf.add(x, number)


def turned(x, shape):
    """Return channels, read as a table of a shape, in the order of its columns."""
    table = tf.reshape(x, (*x.shape[:3], *shape))
    return tf.reshape(tf.transpose(table, (0, 1, 2, 4, 3)), x.shape)


def space_to_depth_of_tensorflow(x, block):
    return tf.nn.space_to_depth(x, block) if block > 1 else x


def space_to_depth_of_pytorch(x, block):
    return turned(space_to_depth_of_tensorflow(x, block), (block**2, x.shape[3]))


def depth_to_space_of_tensorflow(x, block):
    return tf.nn.depth_to_space(x, block) if block > 1 else x


def depth_to_space_of_pytorch(x, block):
    x = turned(x, (x.shape[3] // block**2, block**2))
    return depth_to_space_of_tensorflow(x, block)


def channel_shuffle(x, groups):
    return turned(x, (groups, x.shape[3] // groups))


def squeeze_and_excitation(x, inward, outward):
    mean = tf.reduce_mean(x, axis=[1, 2], keepdims=True)
    return x * tf.sigmoid(tf.nn.relu(mean @ inward) @ outward)


def reordered_gradient(x, slopes, order):
    functions = {
        "space to depth": lambda x: tf.nn.space_to_depth(x, 2),
        "depth to space": lambda x: tf.nn.depth_to_space(x, 2),
        "shuffle": lambda x: channel_shuffle(x, 2),
    }
    return gradient(functions[order], x, slopes)


def by_channel_gradient(x, number, slopes):
    return gradient(lambda number: x * number, number, slopes)


def by_numbers(x, before, after, mode):
    rows, columns = [
        pixels_of_border(size, first, last, mode)
        for size, first, last in zip(x.shape[1:3], before, after)
    ]
    return tf.gather(tf.gather(x, rows, axis=1), columns, axis=2)


border_by_numbers = by_numbers


def border(x, before, after, mode):
    if mode in ("edge", "wrap"):
        return by_numbers(x, before, after, mode)
    return tf.pad(x, [(0, 0), *zip(before, after), (0, 0)], mode.upper())


def negative_border(x, before, after):
    return pad(x, list(zip(before, after)))


def border_gradient(x, slopes, before, after, mode):
    return gradient(lambda x: border(x, before, after, mode), x, slopes)


def dense_rows(x, rows):
    return tf.reshape(x, (len(x), -1)) @ rows


def dense_rows_back(x, rows):
    batch, height, width, channels = x.shape
    rows = rows.reshape(channels, height, width, -1).transpose(1, 2, 0, 3).reshape(rows.shape)
    return tf.reshape(x, (batch, -1)) @ rows


def batch_norm_training(x, gamma, beta, epsilon):
    average, variance = tf.nn.moments(x, axes=[0, 1, 2])
    return tf.nn.batch_normalization(x, average, variance, beta, gamma, epsilon)


def batch_norm_evaluation(x, gamma, beta, average, variance, epsilon):
    return tf.nn.batch_normalization(x, average, variance, beta, gamma, epsilon)


def whitened(x, axes, epsilon):
    mean, variance = tf.nn.moments(x, axes, keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, None, None, epsilon)


def layer_norm(x, gamma, beta, whole, epsilon):
    return whitened(x, [1, 2, 3] if whole else [-1], epsilon) * gamma + beta


def group_norm(x, gamma, beta, groups, epsilon):
    batch, height, width, channels = x.shape
    y = tf.reshape(x, (batch, height, width, groups, channels // groups))
    return tf.reshape(whitened(y, [1, 2, 4], epsilon), x.shape) * gamma + beta


def instance_norm(x, gamma, beta, epsilon):
    return whitened(x, [1, 2], epsilon) * gamma + beta


def local_response(x, radius, bias, alpha, beta):
    return tf.nn.local_response_normalization(x, radius, bias, alpha, beta)


def l2_norm(x, whole):
    return tf.math.l2_normalize(x, axis=[1, 2, 3] if whole else -1, epsilon=1e-24)


def gradients(function, weight, *variables):
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(function(*variables) * weight)
    found = tape.gradient(y, variables)
    return np.concatenate([np.ravel(gradient) for gradient in found])


def normalisation_gradient(x, gamma, beta, weight, name, groups, epsilon):
    norm = {
        "layer": lambda *learned: layer_norm(*learned, 0, epsilon),
        "group": lambda *learned: group_norm(*learned, groups, epsilon),
        "instance": lambda *learned: instance_norm(*learned, epsilon),
    }[name]
    return gradients(norm, weight, *map(tf.Variable, (x, gamma, beta)))


def response_gradient(x, weight, name):
    norm = {
        "l2": lambda x: l2_norm(x, 0),
        "local_response": lambda x: local_response(x, 2, 2.0, 0.25, 0.75),
    }[name]
    return gradients(norm, weight, tf.Variable(x)).reshape(x.shape)


def put_back(y, gradient, x, rate, axes):
    """Return an output and its gradient times the input, with what was dropped whole put back."""
    dropped = (y == 0).all(axis=axes, keepdims=True) & (gradient == 0).all(axis=axes, keepdims=True)
    return np.stack([y, gradient * x]) + dropped * x / (1 - rate)


def dropped(x, rate, axes):
    x = tf.Variable(x)
    shape = [1 if axis in axes else side for axis, side in enumerate(x.shape)]
    with tf.GradientTape() as tape:
        y = tf.nn.dropout(x, rate, noise_shape=shape)
    return put_back(y.numpy(), tape.gradient(y, x).numpy(), x.numpy(), rate, axes)


def dropout_of_maps(x, rate):
    return dropped(x, rate, (1, 2))


def dropout_of_paths(x, rate):
    return dropped(x, rate, (1, 2, 3))


def walk(start, gradients, rates, momentum, nesterov, inside):
    weight, velocity = tf.Variable(start), tf.Variable(tf.zeros_like(start))
    for gradient, rate in zip(gradients, rates):
        if inside:
            velocity.assign(momentum * velocity - rate * gradient)
            step = momentum * velocity - rate * gradient if nesterov else velocity
            weight.assign_add(step)
        else:
            velocity.assign(momentum * velocity + gradient)
            step = gradient + momentum * velocity if nesterov else velocity
            weight.assign_sub(rate * step)
    return weight


def sgd(start, gradients, rates):
    weight = tf.Variable(start)
    for gradient, rate in zip(gradients, rates):
        weight.assign_sub(rate * gradient)
    return weight


def momentum_as_keras(start, gradients, rates, momentum, nesterov):
    return walk(start, gradients, rates, momentum, nesterov, inside=True)


momentum = momentum_as_keras


def momentum_as_pytorch(start, gradients, rates, momentum, nesterov):
    return walk(start, gradients, rates, momentum, nesterov, inside=False)


def momentum_constant_rate(start, gradients, rates, momentum, nesterov):
    return walk(start, gradients, np.full_like(rates, rates[0]), momentum, nesterov, inside=False)


def unit_gain(start, gradients, rates, momentum, nesterov):
    return walk(start, gradients, rates * (1 - momentum), momentum, nesterov, inside=True)


def cntk_rates(start, gradients, rates, unit):
    return sgd(start, gradients.sum(axis=1) / (unit or gradients.shape[1]), rates)


def adam(start, gradients, rates, beta_1, beta_2, epsilon):
    weight, mean, square = tf.Variable(start), tf.zeros_like(start), tf.zeros_like(start)
    for t, (gradient, rate) in enumerate(zip(gradients, rates), 1):
        mean += (1 - beta_1) * (gradient - mean)
        square += (1 - beta_2) * (gradient**2 - square)
        scale = (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)
        weight.assign_sub(rate * scale * mean / (tf.sqrt(square) + epsilon))
    return weight


def rmsprop(start, gradients, rates, rho, epsilon):
    weight, square = tf.Variable(start), tf.zeros_like(start)
    for gradient, rate in zip(gradients, rates):
        square = rho * square + (1 - rho) * gradient**2
        weight.assign_sub(rate * gradient / tf.sqrt(square + epsilon))
    return weight


def decaying(start, gradients, rates, name, decay, decoupled):
    weight, rate = tf.Variable(start), rates[0]
    velocity, mean, square = [tf.zeros_like(start)] * 3
    for t, gradient in enumerate(gradients, 1):
        if decoupled:
            weight.assign_sub(rate * decay * weight)
        else:
            gradient = gradient + decay * weight
        if name == "adam":
            mean += (1 - 0.9) * (gradient - mean)
            square += (1 - 0.999) * (gradient**2 - square)
            scale = (1 - 0.999**t) ** 0.5 / (1 - 0.9**t)
            weight.assign_sub(rate * scale * mean / (tf.sqrt(square) + 1e-3))
        else:
            velocity = (0.9 if name == "momentum" else 0.0) * velocity + gradient
            weight.assign_sub(rate * velocity)
    return weight


def decay_in_gradient(start, gradients, rates, name, decay):
    return decaying(start, gradients, rates, name, decay, decoupled=False)


def decay_decoupled(start, gradients, rates, name, decay):
    return decaying(start, gradients, rates, name, decay, decoupled=True)


def clipping(gradients, kind, limit):
    if kind == "value":
        return tf.clip_by_value(gradients, -limit, limit)
    if kind == "norm":
        return tf.stack([tf.clip_by_norm(gradient, limit) for gradient in gradients])
    return tf.stack(tf.clip_by_global_norm(list(gradients), limit)[0])


def schedule(name, rate, length, gamma):
    step = tf.range(12.0)
    rates = {
        "by steps": tf.where(step < length, 1.0, tf.where(step < 2 * length, gamma, gamma**2)),
        "exponential": gamma ** (step / length),
        "staircase": gamma ** (step // length),
        "polynomial": tf.maximum(1 - step / length, 0) ** 2,
        "inverse time": 1 / (1 + gamma * step / length),
        "cosine": (1 + tf.cos(np.pi * tf.minimum(step / length, 1))) / 2,
        "warm-up": tf.minimum((step + 1) / length, 1),
    }
    return rate * rates[name]


def weight_average(path, momentum):
    weight = tf.Variable(path[0])
    average = tf.train.ExponentialMovingAverage(momentum)
    for goal in path:
        weight.assign(goal)
        average.apply([weight])
    return average.average(weight)


def half_precision(x, scale):
    return tf.cast(tf.cast(x * np.float32(scale), tf.float16), tf.float64) / scale


def softmax(logits, scale):
    return tf.nn.softmax(logits * scale)


def cross_entropy(logits, labels, scale):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits * scale)


def softmax_twice(logits, labels, scale):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels, tf.nn.softmax(logits * scale))


def cross_entropy_mean(logits, labels, scale):
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits * scale))


def cross_entropy_from_shares(logits, labels, scale):
    shares = tf.nn.softmax(logits * scale)
    return -tf.math.log(tf.gather(shares, labels, batch_dims=1))


def with_gradient(loss_of, logits):
    """Return a loss and its gradient with respect to the logits, in one row."""
    logits = tf.Variable(logits)
    with tf.GradientTape() as tape:
        loss = loss_of(logits)
    return np.append(loss, tape.gradient(loss, logits))


def class_weights(logits, labels, weights, divide_by):
    of_samples = tf.gather(weights, labels)
    divisor = len(labels) if divide_by == "samples" else tf.reduce_sum(of_samples)

    def loss(z):
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, z)
        return tf.reduce_sum(of_samples * losses) / divisor

    return with_gradient(loss, logits)


def label_smoothing(logits, labels, smoothing):
    classes = logits.shape[1]
    smooth = (1 - smoothing) * tf.one_hot(labels, classes) + smoothing / classes
    return with_gradient(
        lambda z: tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(smooth, z)), logits
    )


def ignored_labels(logits, labels, ignored):
    kept = tf.cast(labels != ignored, tf.float32)

    def loss(z):
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, z)
        return tf.math.divide_no_nan(tf.reduce_sum(kept * losses), tf.reduce_sum(kept))

    return with_gradient(loss, logits)


def map_loss(logits, labels, weights):
    def loss(z):
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, z)
        return tf.reduce_mean(weights * losses)

    return with_gradient(loss, logits)


def two_class(logits, labels, scale):
    labels = labels.astype(np.float32)
    return with_gradient(
        lambda z: tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels, z)),
        logits * scale,
    )


def two_class_weight(logits, labels, scale, weight):
    labels = labels.astype(np.float32)
    weights = 1 + (weight - 1) * labels
    return with_gradient(
        lambda z: tf.reduce_mean(weights * tf.nn.sigmoid_cross_entropy_with_logits(labels, z)),
        logits * scale,
    )


def two_class_accuracy(logits, labels):
    return tf.reduce_mean(tf.cast((logits > 0) == (labels > 0.5), tf.float32))


def activation(x, name, scale):
    x = x * scale
    if name == "gelu_tanh":
        return tf.nn.gelu(x, approximate=True)
    if name == "hard_sigmoid":
        return tf.nn.relu6(x + 3) / 6
    return getattr(tf.nn, name)(x)


def gelu(x, scale):
    return tf.nn.gelu(x * scale)


def leaky_relu(x, scale):
    return tf.nn.leaky_relu(x * scale)


def leaky_relu_slope(x, slope, scale):
    return tf.nn.leaky_relu(x * scale, slope)


def curve(x, name):
    if name == "hard_swish":
        return x * tf.nn.relu6(x + 3) / 6
    if name == "mish":
        return x * tf.tanh(tf.nn.softplus(x))
    return activation(x, name, 1)


def more_activation(x, name, scale):
    return curve(x * scale, name)


def own_numbers(x, name, alpha, steepness):
    if name == "softplus":
        return tf.nn.softplus(steepness * x) / steepness
    y = tf.nn.relu(x) + alpha * tf.nn.elu(-tf.nn.relu(-x))
    return steepness * y if name == "selu" else y


def prelu(x, slopes):
    return tf.nn.relu(x) - slopes * tf.nn.relu(-x)


def prelu_gradient(x, slopes, weight):
    return gradients(prelu, weight, tf.Variable(x), tf.Variable(slopes))


def activation_gradient(x, name, scale):
    return gradients(lambda x: curve(x, name), np.ones_like(x), tf.Variable(x * scale))


if __name__ == "__main__":
    import worker

    worker.serve(globals())
