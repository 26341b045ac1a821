"""What the pages say to write, in Keras: one function for each rule."""

import keras
import numpy as np
import tensorflow as tf
from borders import (
    border_around,
    border_at_end,
    border_at_start,
    border_of_last_window,
    pixels_of_border,
    size_of_transposed,
    windows_of_adaptive,
)
from resizing import matrix, matrix_by_factor
from tensorflow import GradientTape


def convolve(x, kernel, **options):
    layer = keras.layers.Conv2D(kernel.shape[3], kernel.shape[:2], use_bias=False, **options)
    layer.build(x.shape)
    layer.kernel.assign(kernel)
    return layer(x)


def pad(x, borders):
    cut = [(max(-before, 0), max(-after, 0)) for before, after in borders]
    more = [(max(before, 0), max(after, 0)) for before, after in borders]
    return keras.layers.ZeroPadding2D(more)(keras.layers.Cropping2D(cut)(x))


def same(x, kernel, stride):
    return convolve(x, kernel, strides=stride, padding="same")


same_as_keras = same


def same_as_cntk(x, kernel, stride):
    borders = list(map(border_at_start, x.shape[1:3], kernel.shape, stride))
    return convolve(pad(x, borders), kernel, strides=stride)


def half_padding(x, kernel, stride):
    return convolve(pad(x, [(k // 2, k // 2) for k in kernel.shape[:2]]), kernel, strides=stride)


def zeros_around(x, kernel, stride, padding):
    return convolve(keras.layers.ZeroPadding2D(padding)(x), kernel, strides=stride)


def dilation(x, kernel, stride, dilation):
    return convolve(x, kernel, strides=stride, dilation_rate=dilation)


def dilated_same(x, kernel, dilation):
    return convolve(x, kernel, dilation_rate=dilation, padding="same")


def groups(x, kernel, groups, stride):
    return convolve(x, kernel, groups=groups, strides=stride)


def depthwise(x, kernel, stride):
    layer = keras.layers.DepthwiseConv2D(
        kernel.shape[:2], depth_multiplier=kernel.shape[3], strides=stride, use_bias=False
    )
    layer.build(x.shape)
    layer.kernel.assign(kernel)
    return layer(x)


def separable(x, kernel, mix, stride):
    layer = keras.layers.SeparableConv2D(
        mix.shape[1],
        kernel.shape[:2],
        depth_multiplier=kernel.shape[3],
        strides=stride,
        use_bias=False,
    )
    layer.build(x.shape)
    layer.depthwise_kernel.assign(kernel)
    layer.pointwise_kernel.assign(mix[None, None])
    return layer(x)


def convolve_back(x, kernel, **options):
    layer = keras.layers.Conv2DTranspose(
        kernel.shape[2], kernel.shape[:2], use_bias=False, **options
    )
    layer.build(x.shape)
    layer.kernel.assign(kernel)
    return layer(x)


def transposed(x, kernel, stride):
    return convolve_back(x, kernel, strides=stride)


def transposed_same(x, kernel, stride):
    return convolve_back(x, kernel, strides=stride, padding="same")


transposed_same_even = transposed_same


def transposed_as_cntk(x, kernel, stride, more):
    height, width = map(size_of_transposed, x.shape[1:3], stride, more)
    (top, _), (left, _) = map(border_at_start, (height, width), kernel.shape, stride)
    y = transposed(x, kernel, stride)
    return pad(y, [(-top, height + top - y.shape[1]), (-left, width + left - y.shape[2])])


def transposed_padding(x, kernel, stride, padding, dilation, extra):
    wide = np.zeros([(k - 1) * d + 1 for k, d in zip(kernel.shape, dilation)] + [*kernel.shape[2:]])
    wide[:: dilation[0], :: dilation[1]] = kernel
    y = convolve_back(x, wide, strides=stride, output_padding=[s - 1 for s in stride])
    sides = zip(x.shape[1:3], stride, wide.shape, padding, y.shape[1:3])
    cut = [(-p, (n - 1) * s + k - p + extra - side) for n, s, k, p, side in sides]
    return pad(y, cut)


def transposed_groups(x, kernel, groups, stride):
    parts = zip(np.split(x, groups, axis=3), np.split(kernel, groups, axis=3))
    return keras.ops.concatenate([convolve_back(*part, strides=stride) for part in parts], axis=3)


def lowered(extra, stride):
    return [min(extra, s - 1) for s in stride]


def transposed_given_size(x, kernel, stride, extra):
    return convolve_back(x, kernel, strides=stride, output_padding=lowered(extra, stride))


def transposed_list(x, kernel, stride, padding, extra):
    y = transposed_given_size(x, kernel, stride, extra)
    return keras.layers.Cropping2D(padding)(y)


def transposed_same_output_padding(x, kernel, stride, extra):
    more = lowered(extra, stride)
    return convolve_back(x, kernel, strides=stride, padding="same", output_padding=more)


def transposed_gradient(x, kernel, weights, stride):
    x, kernel = tf.Variable(x), tf.Variable(kernel)
    with tf.GradientTape() as tape:
        y = keras.ops.sum(keras.ops.conv_transpose(x, kernel, strides=stride) * weights)
    return np.concatenate([np.ravel(slope) for slope in tape.gradient(y, [x, kernel])])


def convolve_signal(x, kernel, **options):
    layer = keras.layers.Conv1D(kernel.shape[2], len(kernel), use_bias=False, **options)
    layer.build(x.shape)
    layer.kernel.assign(kernel)
    return layer(x)


def convolution_1d(x, kernel, groups, stride):
    return convolve_signal(x, kernel, groups=groups, strides=stride[1])


def same_1d(x, kernel, stride):
    return convolve_signal(x, kernel, strides=stride[1], padding="same")


def causal(x, kernel, dilation):
    return convolve_signal(x, kernel, dilation_rate=dilation[1], padding="causal")


def pooling_1d(x, kernel, stride):
    window, step = kernel[1], stride[1]
    largest = keras.layers.MaxPooling1D(window, step)(x)
    return np.stack([largest, keras.layers.AveragePooling1D(window, step)(x)])


def transposed_1d(x, kernel, stride):
    layer = keras.layers.Conv1DTranspose(
        kernel.shape[2], len(kernel), strides=stride[1], use_bias=False
    )
    layer.build(x.shape)
    layer.kernel.assign(kernel.transpose(0, 2, 1))
    return layer(x)


def gradient_1d(x, kernel, weights, stride):
    x, kernel = tf.Variable(x), tf.Variable(kernel)
    with tf.GradientTape() as tape:
        y = keras.ops.sum(keras.ops.conv(x, kernel, strides=stride[1]) * weights)
    return np.concatenate([np.ravel(slope) for slope in tape.gradient(y, [x, kernel])])


def convolve_volume(x, kernel, **options):
    layer = keras.layers.Conv3D(kernel.shape[4], kernel.shape[:3], use_bias=False, **options)
    layer.build(x.shape)
    layer.kernel.assign(kernel)
    return layer(x)


def convolution_3d(x, kernel, groups, stride_of_depth, stride):
    return convolve_volume(x, kernel, groups=groups, strides=(stride_of_depth, *stride))


def same_3d(x, kernel, stride_of_depth, stride):
    return convolve_volume(x, kernel, strides=(stride_of_depth, *stride), padding="same")


def pooling_3d(x, kernel_of_depth, kernel, stride_of_depth, stride):
    window, steps = (kernel_of_depth, *kernel), (stride_of_depth, *stride)
    largest = keras.layers.MaxPooling3D(window, steps)(x)
    return np.stack([largest, keras.layers.AveragePooling3D(window, steps)(x)])


def transposed_3d(x, kernel, stride_of_depth, stride):
    layer = keras.layers.Conv3DTranspose(
        kernel.shape[3], kernel.shape[:3], strides=(stride_of_depth, *stride), use_bias=False
    )
    layer.build(x.shape)
    layer.kernel.assign(kernel)
    return layer(x)


def batch_norm_1d_3d(signal, volume, gamma, beta, average, variance, epsilon):
    options = gamma, beta, average, variance, epsilon
    both = batch_norm_evaluation(signal, *options), batch_norm_evaluation(volume, *options)
    return np.concatenate([np.ravel(y) for y in both])


def max_pooling(x, kernel, stride):
    return keras.layers.MaxPooling2D(kernel, stride)(x)


def average_pooling(x, kernel, stride):
    return keras.layers.AveragePooling2D(kernel, stride)(x)


def max_border(x, kernel, stride):
    return keras.layers.MaxPooling2D(kernel, stride, padding="same")(x)


max_same_as_keras = max_border


def average_border(x, kernel, stride):
    return keras.layers.AveragePooling2D(kernel, stride, padding="same")(x)


average_same_as_keras = average_border


def average_counts(x, kernel, stride):
    borders = list(map(border_at_end, x.shape[1:3], kernel, stride))
    return keras.layers.AveragePooling2D(kernel, stride)(pad(x, borders))


def ceil_mode(x, kernel, stride):
    (_, below), (_, right) = map(border_of_last_window, x.shape[1:3], kernel, stride)
    x = x[:, : x.shape[1] + min(below, 0), : x.shape[2] + min(right, 0)]
    more = [(0, 0), (0, max(below, 0)), (0, max(right, 0)), (0, 0)]
    x = keras.ops.pad(x, more, constant_values=-np.inf)
    return keras.layers.MaxPooling2D(kernel, stride)(x)


def ceil_mode_average(x, kernel, stride):
    borders = list(map(border_of_last_window, x.shape[1:3], kernel, stride))
    pool = keras.layers.AveragePooling2D(kernel, stride)
    return pool(pad(x, borders)) / pool(pad(np.ones_like(x), borders))


def global_pooling(x, largest):
    if largest:
        return keras.layers.GlobalMaxPooling2D()(x)
    return keras.layers.GlobalAveragePooling2D()(x)


def adaptive_by_hand(x, size):
    for axis in 1, 2:
        windows = []
        for begin, end in windows_of_adaptive(x.shape[axis], size[axis - 1]):
            window = keras.ops.take(x, np.arange(begin, end), axis=axis)
            windows.append(keras.ops.max(window, axis=axis, keepdims=True))
        x = keras.ops.concatenate(windows, axis=axis)
    return x


def adaptive_pooling(x, size, largest):
    if largest and 1 in (*size, *x.shape[1:3]):  # the layer is at fault there: see the faults
        return adaptive_by_hand(x, size)
    if largest:
        return keras.layers.AdaptiveMaxPooling2D(size)(x)
    return keras.layers.AdaptiveAveragePooling2D(size)(x)


def side_by_side(x, axis, window, stride, dilation):
    starts = np.arange(0, x.shape[axis] - (window - 1) * dilation, stride)[:, None]
    places = starts + np.arange(window) * dilation
    return keras.ops.take(x, places.ravel(), axis=axis)


def dilated_pooling(x, kernel, stride, dilation, largest):
    for axis in 1, 2:
        x = side_by_side(x, axis, kernel[axis - 1], stride[axis - 1], dilation[axis - 1])
    pool = keras.layers.MaxPooling2D if largest else keras.layers.AveragePooling2D
    return pool(kernel)(x)


def with_border(x, borders, value=0.0):
    (top, bottom), (left, right) = borders
    x = x[:, : x.shape[1] + min(bottom, 0), : x.shape[2] + min(right, 0)]
    more = [(0, 0), (top, max(bottom, 0)), (left, max(right, 0)), (0, 0)]
    return keras.ops.pad(x, more, constant_values=value)


def pooling_around(x, kernel, stride, padding, rounded_up, way):
    borders = [
        border_around(*side, rounded_up) for side in zip(x.shape[1:3], kernel, stride, padding)
    ]
    if way == "maximum":
        return keras.layers.MaxPooling2D(kernel, stride)(with_border(x, borders, -np.inf))
    pool = keras.layers.AveragePooling2D(kernel, stride)
    around = [(rows, rows) for rows in padding]
    behind = [(0, after - before) for before, after in borders]
    padded, ones = with_border(x, around), keras.ops.ones_like(x)
    counted = keras.ops.ones_like(padded) if way == "counted" else with_border(ones, around)
    return pool(with_border(padded, behind)) / pool(with_border(counted, behind))


def wide_border(x, kernel, stride, padding, largest):
    borders = [(rows, rows) for rows in padding]
    if largest:
        return keras.layers.MaxPooling2D(kernel, stride)(with_border(x, borders, -np.inf))
    pool = keras.layers.AveragePooling2D(kernel, stride)
    return pool(with_border(x, borders)) / pool(with_border(keras.ops.ones_like(x), borders))


def unpooling(x, values, kernel):
    batch, rows, columns, channels = values.shape
    inside = x[:, : rows * kernel[0], : columns * kernel[1]]
    windows = keras.ops.reshape(inside, (batch, rows, kernel[0], columns, kernel[1], channels))
    windows = keras.ops.transpose(windows, (0, 1, 3, 5, 2, 4))
    area = kernel[0] * kernel[1]
    place = keras.ops.argmax(
        keras.ops.reshape(windows, (batch, rows, columns, channels, area)), axis=4
    )
    y = keras.ops.one_hot(place, area) * values[..., None]
    y = keras.ops.reshape(y, (batch, rows, columns, channels, *kernel))
    y = keras.ops.transpose(y, (0, 1, 4, 2, 5, 3))
    y = keras.ops.reshape(y, inside.shape)
    more = [(0, x.shape[1] - y.shape[1]), (0, x.shape[2] - y.shape[2])]
    return keras.ops.pad(y, [(0, 0), *more, (0, 0)])


def pooled_and_unpooled(x, kernel):
    return unpooling(x, keras.layers.MaxPooling2D(kernel)(x), kernel)


def lp_pooling(x, kernel, stride, p):
    mean = keras.layers.AveragePooling2D(kernel, stride)(x**p)
    return (kernel[0] * kernel[1] * mean) ** (1 / p)


def any_size(x, kernel):
    inputs = keras.Input((None, None, x.shape[3]))
    convolution = keras.layers.Conv2D(kernel.shape[3], kernel.shape[:2], use_bias=False)
    outputs = keras.layers.GlobalAveragePooling2D()(convolution(inputs))
    convolution.kernel.assign(kernel)
    return keras.Model(inputs, outputs)(x)


def pooling_gradient(x, factors, way, size, kernel, stride, dilation, padding, rounded_up):
    x, largest = tf.constant(x), "maximum" in way
    with tf.GradientTape() as tape:
        tape.watch(x)
        if way.startswith("adaptive"):
            y = adaptive_pooling(x, size, largest)
        elif way.startswith("dilated"):
            y = dilated_pooling(x, kernel, stride, dilation, largest)
        elif way.endswith("around"):
            y = pooling_around(x, kernel, stride, padding, rounded_up, way.split()[0])
        elif way == "lp":
            y = lp_pooling(x, kernel, kernel, 2)
        else:
            y = pooled_and_unpooled(x, kernel)
        total = keras.ops.sum(y * factors)
    return tape.gradient(total, x)


def products(rows, x, columns):
    return keras.ops.einsum("Hh,Ww,bhwc->bHWc", rows, columns, x)


def by_matrices(x, size, mode):
    return products(matrix(mode, x.shape[1], size[0]), x, matrix(mode, x.shape[2], size[1]))


def nearest_of_keras(x, size):
    return keras.ops.image.resize(x, size, interpolation="nearest")


def nearest_of_pytorch(x, size):
    rows, columns = [np.arange(new) * old // new for old, new in zip(x.shape[1:3], size)]
    return keras.ops.take(keras.ops.take(x, rows, axis=1), columns, axis=2)


def bilinear(x, size):
    return keras.ops.image.resize(x, size)


def bilinear_corners(x, size):
    return by_matrices(x, size, "bilinear, corners")


def bilinear_of_tensorflow_1(x, size):
    return by_matrices(x, size, "bilinear, starts")


def bilinear_antialias(x, size):
    return keras.ops.image.resize(x, size, antialias=True)


def bilinear_by_factor(x, factor):
    rows, columns = map(matrix_by_factor, x.shape[1:3], factor)
    return products(rows, x, columns)


def bicubic_of_tensorflow(x, size):
    return keras.ops.image.resize(x, size, interpolation="bicubic")


def bicubic_of_pytorch(x, size):
    return by_matrices(x, size, "bicubic, edges repeated")


def bicubic_corners(x, size):
    return by_matrices(x, size, "bicubic, corners")


def bicubic_antialias(x, size):
    return keras.ops.image.resize(x, size, interpolation="bicubic", antialias=True)


def gradient(function, x, slopes):
    variable = keras.Variable(x)
    with GradientTape() as tape:  # of the backend: Keras has none of its own
        loss = keras.ops.sum(function(variable) * slopes)
    return tape.gradient(loss, variable.value)


def resizing_gradient(x, slopes, size, mode):
    functions = {
        "nearest": nearest_of_keras,
        "bilinear": bilinear,
        "bilinear, antialias": bilinear_antialias,
        "bicubic, edges repeated": bicubic_of_pytorch,
    }
    return gradient(lambda x: functions[mode](x, size), x, slopes)


def joined(x, more):
    return keras.layers.Concatenate()([x, more])


def by_channel(x, number, multiplied):
    return keras.ops.multiply(x, number) if multiplied else keras.ops.add(x, number)


def turned(x, shape):
    """Return channels, read as a table of a shape, in the order of its columns."""
    table = keras.ops.reshape(x, (*x.shape[:3], *shape))
    return keras.ops.reshape(keras.ops.swapaxes(table, 3, 4), x.shape)


def space_to_depth_of_tensorflow(x, block):
    return keras.ops.space_to_depth(x, block) if block > 1 else x


def space_to_depth_of_pytorch(x, block):
    return turned(space_to_depth_of_tensorflow(x, block), (block**2, x.shape[3]))


def depth_to_space_of_tensorflow(x, block):
    return keras.ops.depth_to_space(x, block) if block > 1 else x


def depth_to_space_of_pytorch(x, block):
    x = turned(x, (x.shape[3] // block**2, block**2))
    return depth_to_space_of_tensorflow(x, block)


def channel_shuffle(x, groups):
    return turned(x, (groups, x.shape[3] // groups))


def squeeze_and_excitation(x, inward, outward):
    mean = keras.layers.GlobalAveragePooling2D(keepdims=True)(x)
    hidden = keras.ops.relu(keras.ops.matmul(mean, inward))
    return x * keras.ops.sigmoid(keras.ops.matmul(hidden, outward))


def reordered_gradient(x, slopes, order):
    functions = {
        "space to depth": lambda x: keras.ops.space_to_depth(x, 2),
        "depth to space": lambda x: keras.ops.depth_to_space(x, 2),
        "shuffle": lambda x: channel_shuffle(x, 2),
    }
    return gradient(functions[order], x, slopes)


def by_channel_gradient(x, number, slopes):
    return gradient(lambda number: keras.ops.multiply(x, number), number, slopes)


def by_numbers(x, before, after, mode):
    rows, columns = [
        pixels_of_border(size, first, last, mode)
        for size, first, last in zip(x.shape[1:3], before, after)
    ]
    return keras.ops.take(keras.ops.take(x, rows, axis=1), columns, axis=2)


border_by_numbers = by_numbers


def border(x, before, after, mode):
    if mode in ("edge", "wrap"):
        return by_numbers(x, before, after, mode)
    return keras.ops.pad(x, [(0, 0), *zip(before, after), (0, 0)], mode=mode)


def negative_border(x, before, after):
    return pad(x, list(zip(before, after)))


def border_gradient(x, slopes, before, after, mode):
    return gradient(lambda x: border(x, before, after, mode), x, slopes)


def dense(x, rows):
    layer = keras.layers.Dense(rows.shape[1], use_bias=False)
    layer.build(x.shape)
    layer.kernel.assign(rows)
    return layer(x)


def dense_rows(x, rows):
    return dense(keras.layers.Flatten()(x), rows)


def dense_rows_back(x, rows):
    batch, height, width, channels = x.shape
    rows = rows.reshape(channels, height, width, -1).transpose(1, 2, 0, 3).reshape(rows.shape)
    return dense(keras.layers.Flatten()(x), rows)


def running_statistics(x, share):
    layer = keras.layers.BatchNormalization(momentum=1 - share)
    for batch in x:
        layer(batch, training=True)
    return np.stack([layer.moving_mean, layer.moving_variance])


def other_running_variance(x, share):
    _, running = running_statistics(x, share)
    n, start = x[0, ..., 0].size, (1 - share) ** len(x)
    return start + (running - start) * n / (n - 1)


def batch_norm_training(x, gamma, beta, epsilon):
    layer = keras.layers.BatchNormalization(epsilon=epsilon)
    layer.build(x.shape)
    layer.gamma.assign(gamma)
    layer.beta.assign(beta)
    return layer(x, training=True)


def batch_norm_evaluation(x, gamma, beta, average, variance, epsilon):
    layer = keras.layers.BatchNormalization(epsilon=epsilon)
    layer.build(x.shape)
    layer.set_weights([gamma, beta, average, variance])
    return layer(x)


def learned(layer, shape, *weights):
    layer.build(shape)
    layer.set_weights(weights)
    return layer


def layer_norm(x, gamma, beta, whole, epsilon):
    layer = keras.layers.LayerNormalization(axis=[1, 2, 3] if whole else -1, epsilon=epsilon)
    return learned(layer, x.shape, gamma, beta)(x)


def group_norm(x, gamma, beta, groups, epsilon):
    layer = keras.layers.GroupNormalization(groups, epsilon=epsilon)
    return learned(layer, x.shape, gamma, beta)(x)


def instance_norm(x, gamma, beta, epsilon):
    return group_norm(x, gamma, beta, -1, epsilon)


def local_response(x, radius, bias, alpha, beta):
    around = keras.ops.pad(x * x, [(0, 0), (0, 0), (0, 0), (radius, radius)])
    sums = sum(around[..., i : i + x.shape[3]] for i in range(2 * radius + 1))
    return x / (bias + alpha * sums) ** beta


def l2_norm(x, whole):
    return keras.ops.normalize(x, axis=(1, 2, 3) if whole else -1, epsilon=1e-12)


def gradients(function, x, weight, variables=()):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(function(x) * weight)
    found = tape.gradient(y, [x, *variables])
    return np.concatenate([np.ravel(gradient) for gradient in found])


def normalisation_gradient(x, gamma, beta, weight, name, groups, epsilon):
    if name == "layer":
        layer = keras.layers.LayerNormalization(epsilon=epsilon)
    else:
        layer = keras.layers.GroupNormalization(groups if name == "group" else -1, epsilon=epsilon)
    learned(layer, x.shape, gamma, beta)
    return gradients(layer, x, weight, [layer.gamma.value, layer.beta.value])


def response_gradient(x, weight, name):
    if name == "l2":
        return gradients(lambda x: l2_norm(x, 0), x, weight).reshape(x.shape)
    return gradients(lambda x: local_response(x, 2, 2.0, 0.25, 0.75), x, weight).reshape(x.shape)


def put_back(y, gradient, x, rate, axes):
    """Return an output and its gradient times the input, with what was dropped whole put back."""
    dropped = (y == 0).all(axis=axes, keepdims=True) & (gradient == 0).all(axis=axes, keepdims=True)
    return np.stack([y, gradient * x]) + dropped * x / (1 - rate)


def dropped(layer, x, rate, axes):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = layer(x, training=True)
    return put_back(y.numpy(), tape.gradient(y, x).numpy(), x.numpy(), rate, axes)


def dropout_of_maps(x, rate):
    return dropped(keras.layers.SpatialDropout2D(rate), x, rate, (1, 2))


def dropout_of_paths(x, rate):
    layer = keras.layers.Dropout(rate, noise_shape=(None, 1, 1, 1))
    return dropped(layer, x, rate, (1, 2, 3))


def walk(optimizer, start, gradients, rates):
    weight = keras.Variable(start)
    for gradient, rate in zip(gradients, rates):
        optimizer.learning_rate = rate
        optimizer.apply([keras.ops.convert_to_tensor(gradient)], [weight])
    return weight


def sgd(start, gradients, rates):
    return walk(keras.optimizers.SGD(), start, gradients, rates)


def momentum(start, gradients, rates, momentum, nesterov):
    return walk(
        keras.optimizers.SGD(momentum=momentum, nesterov=bool(nesterov)), start, gradients, rates
    )


momentum_as_keras = momentum


def momentum_constant_rate(start, gradients, rates, momentum, nesterov):
    optimizer = keras.optimizers.SGD(momentum=momentum, nesterov=bool(nesterov))
    return walk(optimizer, start, gradients, np.full_like(rates, rates[0]))


def momentum_as_pytorch(start, gradients, rates, momentum, nesterov):
    optimizer = keras.optimizers.SGD(momentum=momentum, nesterov=bool(nesterov))
    weight, old = keras.Variable(start), rates[0]
    for gradient, rate in zip(gradients, rates):
        for velocity in getattr(optimizer, "momentums", []):
            velocity.assign(velocity * (rate / old))
        optimizer.learning_rate = old = rate
        optimizer.apply([keras.ops.convert_to_tensor(gradient)], [weight])
    return weight


def unit_gain(start, gradients, rates, momentum, nesterov):
    optimizer = keras.optimizers.SGD(momentum=momentum, nesterov=bool(nesterov))
    return walk(optimizer, start, gradients, rates * (1 - momentum))


def cntk_rates(start, gradients, rates, unit):
    size = unit or gradients.shape[1]
    return walk(keras.optimizers.SGD(), start, gradients.sum(axis=1) / size, rates)


def adam(start, gradients, rates, beta_1, beta_2, epsilon):
    return walk(
        keras.optimizers.Adam(beta_1=beta_1, beta_2=beta_2, epsilon=epsilon),
        start,
        gradients,
        rates,
    )


def rmsprop(start, gradients, rates, rho, epsilon):
    return walk(keras.optimizers.RMSprop(rho=rho, epsilon=epsilon), start, gradients, rates)


def decaying(name, rate, decay=None):
    if name == "adam":
        return keras.optimizers.Adam(float(rate), epsilon=1e-3, weight_decay=decay)
    momentum = 0.9 if name == "momentum" else 0.0
    return keras.optimizers.SGD(float(rate), momentum, weight_decay=decay)


def decay_in_gradient(start, gradients, rates, name, decay):
    weight, optimizer = keras.Variable(start), decaying(name, rates[0])
    for gradient in gradients:
        optimizer.apply([gradient + decay * weight], [weight])
    return weight


def decay_decoupled(start, gradients, rates, name, decay):
    weight, optimizer = keras.Variable(start), decaying(name, rates[0], decay)
    for gradient in gradients:
        optimizer.apply([keras.ops.convert_to_tensor(gradient)], [weight])
    return weight


def clipping(gradients, kind, limit):
    option = {"value": "clipvalue", "norm": "clipnorm", "global norm": "global_clipnorm"}[kind]
    weights = [keras.Variable(np.zeros_like(gradient)) for gradient in gradients]
    keras.optimizers.SGD(1.0, **{option: limit}).apply(list(map(tf.constant, gradients)), weights)
    return -np.array(weights)


def schedule(name, rate, length, gamma):
    kinds = keras.optimizers.schedules
    rates = {
        "by steps": kinds.PiecewiseConstantDecay(
            [length - 1, 2 * length - 1], [rate, rate * gamma, rate * gamma**2]
        ),
        "exponential": kinds.ExponentialDecay(rate, length, gamma),
        "staircase": kinds.ExponentialDecay(rate, length, gamma, staircase=True),
        "polynomial": kinds.PolynomialDecay(rate, length, end_learning_rate=0.0, power=2.0),
        "inverse time": kinds.InverseTimeDecay(rate, length, gamma),
        "cosine": kinds.CosineDecay(rate, length),
        "warm-up": lambda step: rate * min((step + 1) / length, 1),
    }
    return np.array([float(rates[name](step)) for step in range(12)])


def weight_average(path, momentum):
    weight = keras.Variable(np.zeros_like(path[0]))
    sgd = keras.optimizers.SGD(
        1.0, use_ema=True, ema_momentum=momentum, ema_overwrite_frequency=None
    )
    for goal in path:
        sgd.apply([weight - goal], [weight])
    sgd.finalize_variable_values([weight])
    return weight


def half_precision(x, scale):
    half = keras.ops.cast(x * np.float32(scale), "float16")
    return np.array(half, dtype=np.float64) / scale


def softmax(logits, scale):
    return keras.ops.softmax(logits * scale)


def cross_entropy(logits, labels, scale):
    return keras.losses.sparse_categorical_crossentropy(labels, logits * scale, from_logits=True)


def softmax_twice(logits, labels, scale):
    shares = np.array(keras.ops.softmax(logits * scale))
    return keras.losses.sparse_categorical_crossentropy(labels, shares, from_logits=True)


def cross_entropy_mean(logits, labels, scale):
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits * scale)


def cross_entropy_from_shares(logits, labels, scale):
    shares = np.array(keras.ops.softmax(logits * scale))
    return keras.losses.sparse_categorical_crossentropy(labels, shares)


def with_gradient(loss_of, logits):
    """Return a loss and its gradient with respect to the logits, in one row."""
    logits = tf.Variable(logits)
    with tf.GradientTape() as tape:
        loss = loss_of(logits)
    return np.append(loss, tape.gradient(loss, logits))


def class_weights(logits, labels, weights, divide_by):
    reductions = {"samples": "sum_over_batch_size", "weights": "mean_with_sample_weight"}
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(
        from_logits=True, reduction=reductions[divide_by]
    )
    return with_gradient(lambda z: cross_entropy(labels, z, weights[labels]), logits)


def label_smoothing(logits, labels, smoothing):
    one_hot = keras.ops.one_hot(labels, logits.shape[1])
    cross_entropy = keras.losses.CategoricalCrossentropy(
        from_logits=True, label_smoothing=smoothing
    )
    return with_gradient(lambda z: cross_entropy(one_hot, z), logits)


def ignored_labels(logits, labels, ignored):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(
        from_logits=True, ignore_class=ignored
    )
    return with_gradient(lambda z: cross_entropy(labels, z), logits)


def map_loss(logits, labels, weights):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return with_gradient(lambda z: cross_entropy(labels, z, weights), logits)


def two_class(logits, labels, scale):
    cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
    return with_gradient(lambda z: cross_entropy(labels, z), logits * scale)


def two_class_weight(logits, labels, scale, weight):
    weights = 1 + (weight - 1) * labels
    cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
    return with_gradient(lambda z: cross_entropy(labels, z, weights), logits * scale)


def two_class_accuracy(logits, labels):
    return keras.metrics.BinaryAccuracy(threshold=0)(labels, logits)


def activation(x, name, scale):
    if name == "gelu_tanh":
        return keras.activations.gelu(x * scale, approximate=True)
    return getattr(keras.activations, name)(x * scale)


def gelu(x, scale):
    return keras.activations.gelu(x * scale)


def leaky_relu(x, scale):
    return keras.layers.LeakyReLU()(x * scale)


def leaky_relu_slope(x, slope, scale):
    return keras.layers.LeakyReLU(negative_slope=slope)(x * scale)


def more_activation(x, name, scale):
    return getattr(keras.activations, name)(x * scale)


def own_numbers(x, name, alpha, steepness):
    if name == "softplus":
        return keras.activations.softplus(steepness * x) / steepness
    y = keras.activations.elu(x, alpha=alpha)
    return steepness * y if name == "selu" else y


def prelu_layer(x, slopes):
    layer = keras.layers.PReLU(shared_axes=[1, 2])
    return learned(layer, x.shape, slopes.reshape(1, 1, -1))


def prelu(x, slopes):
    return prelu_layer(x, slopes)(x)


def prelu_gradient(x, slopes, weight):
    layer = prelu_layer(x, slopes)
    return gradients(layer, x, weight, [layer.alpha.value])


def activation_gradient(x, name, scale):
    function = more_activation if name in ("hard_swish", "mish") else activation
    return gradients(lambda x: function(x, name, 1), x * scale, np.ones_like(x))


if __name__ == "__main__":
    import worker

    worker.serve(globals())
