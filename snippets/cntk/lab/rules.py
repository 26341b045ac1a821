"""What the pages say to write, in CNTK: one function for each rule. Python 3.6."""

import cntk as C
import numpy as np
from borders import (
    border_around,
    border_at_end,
    border_of_output_padding,
    pixels_of_border,
    size_of_transposed,
    windows_of_adaptive,
)
from resizing import matrix, matrix_by_factor

C.device.try_set_default_device(C.device.cpu())
C.cntk_py.set_max_num_cputhreads(1)  # or the first trainer changes it: see the page of faults


def first(x):
    return np.ascontiguousarray(x.transpose(0, 3, 1, 2))


def last_axis(y):
    return np.asarray(y).transpose(0, 2, 3, 1)


def weight(kernel):
    return np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))


def image(x):
    return C.input_variable((x.shape[3],) + x.shape[1:3])


def evaluate(y, variable, x):
    return last_axis(y.eval({variable: first(x)}))


def layer(x, kernel, **options):
    variable = image(x)
    y = C.layers.Convolution(kernel.shape[:2], kernel.shape[3], bias=False, **options)(variable)
    y.parameters[0].value = weight(kernel)
    return evaluate(y, variable, x)


def same(x, kernel, stride):
    return layer(x, kernel, strides=stride, pad=True)


same_as_cntk = half_padding = same


def pad(variable, kernel, stride, border, value=0.0):
    borders = map(border, variable.shape[1:], kernel, stride)
    return C.pad(variable, pattern=[(0, 0), *borders], constant_value=value)


def convolve(variable, kernel, **options):
    return C.convolution(C.constant(weight(kernel)), variable, auto_padding=[False], **options)


def same_as_keras(x, kernel, stride):
    variable = image(x)
    around = pad(variable, kernel.shape, stride, border_at_end)
    return evaluate(convolve(around, kernel, strides=stride), variable, x)


def zeros_around(x, kernel, stride, padding):
    variable = image(x)
    around = C.pad(variable, pattern=[(0, 0), *((p, p) for p in padding)])
    return evaluate(convolve(around, kernel, strides=stride), variable, x)


def dilation(x, kernel, stride, dilation):
    return layer(x, kernel, strides=stride, dilation=dilation)


def dilated_same(x, kernel, dilation):
    return layer(x, kernel, dilation=dilation, pad=True)


def groups(x, kernel, groups, stride):
    variable = image(x)
    return evaluate(convolve(variable, kernel, strides=stride, groups=groups), variable, x)


def depthwise(x, kernel, stride):
    height, width, channels, multiplier = kernel.shape
    kernel = kernel.transpose(2, 3, 0, 1).reshape(channels * multiplier, 1, height, width)
    variable = image(x)
    y = C.convolution(
        C.constant(np.ascontiguousarray(kernel)),
        variable,
        strides=stride,
        auto_padding=[False],
        groups=channels,
    )
    return evaluate(y, variable, x)


def separable(x, kernel, mix, stride):
    y = np.ascontiguousarray(depthwise(x, kernel, stride))
    variable = image(y)
    return evaluate(convolve(variable, mix[np.newaxis, np.newaxis]), variable, y)


def whole(x, kernel, stride):
    variable = image(x)
    y = C.layers.ConvolutionTranspose(
        kernel.shape[:2], kernel.shape[2], strides=stride, bias=False
    )(variable)
    y.parameters[0].value = weight(kernel)
    return y, variable


def rows_behind(y, kernel, stride):
    more = [(0, max(s - k, 0)) for k, s in zip(kernel.shape, stride)]
    return C.pad(y, pattern=[(0, 0)] + more)


def transposed(x, kernel, stride):
    y, variable = whole(x, kernel, stride)
    return evaluate(rows_behind(y, kernel, stride), variable, x)


def transposed_same(x, kernel, stride):
    y, variable = whole(x, kernel, stride)
    y = rows_behind(y, kernel, stride)
    top, left = [max(k - s, 0) // 2 for k, s in zip(kernel.shape, stride)]
    height, width = [n * s for n, s in zip(x.shape[1:3], stride)]
    return evaluate(C.slice(y, [1, 2], [top, left], [top + height, left + width]), variable, x)


transposed_same_even = transposed_same


def transposed_as_cntk(x, kernel, stride, more):
    sizes = tuple(map(size_of_transposed, x.shape[1:3], stride, more))
    variable = image(x)
    layer = C.layers.ConvolutionTranspose(
        kernel.shape[:2], kernel.shape[2], strides=stride, pad=True, bias=False, output_shape=sizes
    )
    y = layer(variable)
    y.parameters[0].value = weight(kernel)
    return evaluate(y, variable, x)


def cut(y, variable, x, borders):
    """Evaluate y with a border, whose negative numbers take rows away."""
    more = [(max(before, 0), max(after, 0)) for before, after in borders]
    y = C.pad(y, pattern=[(0, 0)] + more)
    starts = [max(-before, 0) for before, _ in borders]
    ends = [side - max(-after, 0) for side, (_, after) in zip(y.shape[1:], borders)]
    return evaluate(C.slice(y, [1, 2], starts, ends), variable, x)


def transposed_padding(x, kernel, stride, padding, dilation, extra):
    reach = [(k - 1) * d + 1 for k, d in zip(kernel.shape, dilation)]
    wide = np.zeros(reach + list(kernel.shape[2:]), np.float32)
    wide[:: dilation[0], :: dilation[1]] = kernel
    y, variable = whole(x, wide, stride)
    return cut(y, variable, x, [(-p, extra - p) for p in padding])


def transposed_groups(x, kernel, groups, stride):
    variable = image(x)
    channels = x.shape[3] // groups
    maps = []
    for start in range(0, x.shape[3], channels):
        part = C.slice(variable, 0, start, start + channels)
        w = C.constant(weight(kernel[..., start : start + channels]))
        maps.append(C.convolution_transpose(w, part, strides=stride, auto_padding=[False]))
    return evaluate(C.splice(*maps, axis=0), variable, x)


def lowered(extra, stride):
    return [min(extra, s - 1) for s in stride]


def transposed_given_size(x, kernel, stride, extra):
    sides = zip(x.shape[1:3], stride, kernel.shape, lowered(extra, stride))
    sizes = tuple((n - 1) * s + k + more for n, s, k, more in sides)
    variable = image(x)
    layer = C.layers.ConvolutionTranspose(
        kernel.shape[:2], kernel.shape[2], strides=stride, bias=False, output_shape=sizes
    )
    y = layer(variable)
    y.parameters[0].value = weight(kernel)
    return evaluate(y, variable, x)


def transposed_list(x, kernel, stride, padding, extra):
    y, variable = whole(x, kernel, stride)
    borders = [(-p, more - p) for p, more in zip(padding, lowered(extra, stride))]
    return cut(y, variable, x, borders)


def transposed_same_output_padding(x, kernel, stride, extra):
    y, variable = whole(x, kernel, stride)
    borders = map(border_of_output_padding, kernel.shape, lowered(extra, stride))
    return cut(y, variable, x, list(borders))


def transposed_gradient(x, kernel, weights, stride):
    variable = C.input_variable((x.shape[3],) + x.shape[1:3], needs_gradient=True)
    w = C.parameter(init=weight(kernel))
    y = C.convolution_transpose(w, variable, strides=stride, auto_padding=[False])
    fixed = C.input_variable(y.shape)
    found = C.reduce_sum(y * fixed).grad({variable: first(x), fixed: first(weights)}, [variable, w])
    of_kernel = np.asarray(found[w]).transpose(2, 3, 1, 0)
    return np.concatenate([last_axis(found[variable]).ravel(), of_kernel.ravel()])


def channels_first(x):
    return np.ascontiguousarray(np.moveaxis(x, -1, 1))


def channels_last(y):
    return np.moveaxis(np.asarray(y), 1, -1)


def out_in(kernel):
    """Return a kernel with out and in before its sides, from in and out behind them."""
    return np.ascontiguousarray(np.moveaxis(kernel, (-1, -2), (0, 1)))


def input_of(x):
    return C.input_variable((x.shape[-1],) + x.shape[1:-1])


def evaluated(y, variable, x):
    return channels_last(y.eval({variable: channels_first(x)}))


def convolution_1d(x, kernel, groups, stride):
    if groups == 1:
        variable = input_of(x)
        w = C.constant(out_in(kernel))
        y = C.convolution(w, variable, strides=(stride[1],), auto_padding=[False])
        return evaluated(y, variable, x)
    x, kernel = x[:, np.newaxis], kernel[np.newaxis]
    variable = input_of(x)
    w, steps = C.constant(out_in(kernel)), (1, stride[1])
    y = C.convolution(w, variable, strides=steps, auto_padding=[False], groups=groups)
    return evaluated(y, variable, x)[:, 0]


def same_1d(x, kernel, stride):
    variable = input_of(x)
    border = border_at_end(x.shape[1], len(kernel), stride[1])
    around = C.pad(variable, pattern=[(0, 0), border])
    w = C.constant(out_in(kernel))
    y = C.convolution(w, around, strides=(stride[1],), auto_padding=[False])
    return evaluated(y, variable, x)


def causal(x, kernel, dilation):
    wide = np.zeros(((len(kernel) - 1) * dilation[1] + 1,) + kernel.shape[1:], np.float32)
    wide[:: dilation[1]] = kernel
    variable = input_of(x)
    past = C.pad(variable, pattern=[(0, 0), (len(wide) - 1, 0)])
    y = C.convolution(C.constant(out_in(wide)), past, auto_padding=[False])
    return evaluated(y, variable, x)


def both_pools(x, window, steps):
    variable = input_of(x)
    layers = C.layers.MaxPooling, C.layers.AveragePooling
    found = [evaluated(layer(window, strides=steps)(variable), variable, x) for layer in layers]
    return np.stack(found)


def pooling_1d(x, kernel, stride):
    return both_pools(x, kernel[1:], stride[1:])


def whole_of(x, kernel, steps):
    """Return the whole transposed convolution, with the rows that Keras puts behind it."""
    variable = input_of(x)
    w = C.constant(out_in(kernel))
    y = C.convolution_transpose(w, variable, strides=steps, auto_padding=[False])
    more = [(0, max(s - k, 0)) for k, s in zip(kernel.shape, steps)]
    return evaluated(C.pad(y, pattern=[(0, 0)] + more), variable, x)


def transposed_1d(x, kernel, stride):
    return whole_of(x, kernel.transpose(0, 2, 1), stride[1:])


def gradient_1d(x, kernel, weights, stride):
    variable = C.input_variable((x.shape[2], x.shape[1]), needs_gradient=True)
    w = C.parameter(init=out_in(kernel))
    y = C.convolution(w, variable, strides=(stride[1],), auto_padding=[False])
    fixed = C.input_variable(y.shape)
    found = C.reduce_sum(y * fixed).grad(
        {variable: channels_first(x), fixed: channels_first(weights)}, [variable, w]
    )
    of_kernel = np.asarray(found[w]).transpose(2, 1, 0)
    return np.concatenate([channels_last(found[variable]).ravel(), of_kernel.ravel()])


def convolution_3d(x, kernel, groups, stride_of_depth, stride):
    variable = input_of(x)
    channels, filters = kernel.shape[3], kernel.shape[4] // groups
    maps = []
    for group in range(groups):
        part = C.slice(variable, 0, group * channels, (group + 1) * channels)
        w = C.constant(out_in(kernel[..., group * filters : (group + 1) * filters]))
        steps = (stride_of_depth,) + stride
        maps.append(C.convolution(w, part, strides=steps, auto_padding=[False]))
    return evaluated(C.splice(*maps, axis=0), variable, x)


def same_3d(x, kernel, stride_of_depth, stride):
    variable, steps = input_of(x), (stride_of_depth,) + stride
    border = map(border_at_end, x.shape[1:4], kernel.shape, steps)
    around = C.pad(variable, pattern=[(0, 0), *border])
    y = C.convolution(C.constant(out_in(kernel)), around, strides=steps, auto_padding=[False])
    return evaluated(y, variable, x)


def pooling_3d(x, kernel_of_depth, kernel, stride_of_depth, stride):
    return both_pools(x, (kernel_of_depth,) + kernel, (stride_of_depth,) + stride)


def transposed_3d(x, kernel, stride_of_depth, stride):
    return whole_of(x, kernel, (stride_of_depth,) + stride)


def batch_norm_1d_3d(signal, volume, gamma, beta, average, variance, epsilon):
    both = []
    for x in signal, volume:
        variable = input_of(x)
        y = C.layers.BatchNormalization(map_rank=1, epsilon=epsilon)(variable)
        values = {parameter.name: parameter for parameter in y.parameters + y.constants}
        values["scale"].value, values["bias"].value = gamma, beta
        values["aggregate_mean"].value, values["aggregate_variance"].value = average, variance
        both.append(evaluated(y, variable, x).ravel())
    return np.concatenate(both)


def pool(x, layer, kernel, stride, pad=False):
    variable = image(x)
    return evaluate(layer(kernel, strides=stride, pad=pad)(variable), variable, x)


def max_pooling(x, kernel, stride):
    return pool(x, C.layers.MaxPooling, kernel, stride)


def average_pooling(x, kernel, stride):
    return pool(x, C.layers.AveragePooling, kernel, stride)


def max_border(x, kernel, stride):
    return pool(x, C.layers.MaxPooling, kernel, stride, pad=True)


def average_border(x, kernel, stride):
    return pool(x, C.layers.AveragePooling, kernel, stride, pad=True)


def max_same_as_keras(x, kernel, stride):
    variable = image(x)
    around = pad(variable, kernel, stride, border_at_end, value=-1e30)
    return evaluate(C.layers.MaxPooling(kernel, strides=stride)(around), variable, x)


def average_same_as_keras(x, kernel, stride):
    variable = image(x)
    around = pad(variable, kernel, stride, border_at_end)
    average = C.layers.AveragePooling(kernel, strides=stride)(around)
    return evaluate(average, variable, x) / evaluate(average, variable, np.ones_like(x))


def average_counts(x, kernel, stride):
    variable = image(x)
    y = C.pooling(
        variable,
        C.AVG_POOLING,
        kernel,
        strides=stride,
        auto_padding=[False, True, True],
        include_pad=True,
    )
    return evaluate(y, variable, x)


def ceil_mode(x, kernel, stride):
    variable = image(x)
    y = C.pooling(variable, C.MAX_POOLING, kernel, strides=stride, ceil_out_dim=True)
    return evaluate(y, variable, x)


def ceil_mode_average(x, kernel, stride):
    variable = image(x)
    y = C.pooling(variable, C.AVG_POOLING, kernel, strides=stride, ceil_out_dim=True)
    return evaluate(y, variable, x)


def global_pooling(x, largest):
    variable = image(x)
    pool = C.layers.GlobalMaxPooling() if largest else C.layers.GlobalAveragePooling()
    return pool(variable).eval({variable: first(x)}).reshape(len(x), -1)


def adaptive(variable, size, largest):
    reduce = C.reduce_max if largest else C.reduce_mean
    for axis in 1, 2:
        windows = []
        for begin, end in windows_of_adaptive(variable.shape[axis], size[axis - 1]):
            windows.append(reduce(C.slice(variable, axis, begin, end), axis=axis))
        variable = C.splice(*windows, axis=axis)
    return variable


def adaptive_pooling(x, size, largest):
    variable = image(x)
    return evaluate(adaptive(variable, size, largest), variable, x)


def side_by_side(variable, axis, window, stride, dilation):
    starts = range(0, variable.shape[axis] - (window - 1) * dilation, stride)
    places = [start + i * dilation for start in starts for i in range(window)]
    return C.splice(*(C.slice(variable, axis, i, i + 1) for i in places), axis=axis)


def dilated(variable, kernel, stride, dilation, largest):
    for axis in 1, 2:
        variable = side_by_side(
            variable, axis, kernel[axis - 1], stride[axis - 1], dilation[axis - 1]
        )
    layer = C.layers.MaxPooling if largest else C.layers.AveragePooling
    return layer(kernel, strides=kernel)(variable)


def dilated_pooling(x, kernel, stride, dilation, largest):
    variable = image(x)
    return evaluate(dilated(variable, kernel, stride, dilation, largest), variable, x)


def with_border(variable, borders, value=0.0):
    (top, bottom), (left, right) = borders
    height, width = variable.shape[1] + min(bottom, 0), variable.shape[2] + min(right, 0)
    inside = C.slice(variable, [1, 2], [0, 0], [height, width])
    more = [(0, 0), (top, max(bottom, 0)), (left, max(right, 0))]
    return C.pad(inside, more, constant_value=value)


def around(variable, kernel, stride, padding, rounded_up, way):
    sides = zip(variable.shape[1:], kernel, stride, padding)
    borders = [border_around(*side, rounded_up) for side in sides]
    if way == "maximum":
        pool = C.layers.MaxPooling(kernel, strides=stride)
        return pool(with_border(variable, borders, -np.inf))
    pool = C.layers.AveragePooling(kernel, strides=stride)
    both_sides = [(rows, rows) for rows in padding]
    behind = [(0, after - before) for before, after in borders]
    padded, ones = with_border(variable, both_sides), C.ones_like(variable)
    counted = C.ones_like(padded) if way == "counted" else with_border(ones, both_sides)
    return pool(with_border(padded, behind)) / pool(with_border(counted, behind))


def pooling_around(x, kernel, stride, padding, rounded_up, way):
    variable = image(x)
    return evaluate(around(variable, kernel, stride, padding, rounded_up, way), variable, x)


def wide_border(x, kernel, stride, padding, largest):
    variable = image(x)
    borders = [(rows, rows) for rows in padding]
    if largest:
        pool = C.layers.MaxPooling(kernel, strides=stride)
        return evaluate(pool(with_border(variable, borders, -np.inf)), variable, x)
    pool = C.layers.AveragePooling(kernel, strides=stride)
    total = pool(with_border(variable, borders))
    return evaluate(total / pool(with_border(C.ones_like(variable), borders)), variable, x)


def unpooling(x, values, kernel):
    variable, given = image(x), image(values)
    y = C.unpooling(given, variable, C.MAX_UNPOOLING, kernel, strides=kernel)
    return last_axis(y.eval({variable: first(x), given: first(values)}))


def pooled_and_unpooled(variable, kernel):
    """The gradient of the function is at fault: see the page of faults."""
    y = C.pooling(variable, C.MAX_POOLING, kernel, strides=kernel)
    channels, rows, columns = y.shape
    places = C.unpooling(C.ones_like(y), variable, C.MAX_UNPOOLING, kernel, strides=kernel)
    times = np.ones((1, 1, kernel[0], 1, kernel[1]), np.float32)
    wide = C.reshape(y, (channels, rows, 1, columns, 1)) * times
    wide = C.reshape(wide, (channels, rows * kernel[0], columns * kernel[1]))
    more = [n - m for n, m in zip(variable.shape[1:], wide.shape[1:])]
    wide = C.pad(wide, [(0, 0), (0, more[0]), (0, more[1])])
    return C.stop_gradient(places) * wide


def lp_pooling(x, kernel, stride, p):
    variable = image(x)
    powers = C.exp(p * C.log(variable))  # not C.pow: see the page of faults
    mean = C.layers.AveragePooling(kernel, strides=stride)(powers)
    root = C.exp(C.log(kernel[0] * kernel[1] * mean) / p)
    return evaluate(root, variable, x)


def l2_pool(variable, kernel):
    mean = C.layers.AveragePooling(kernel, strides=kernel)(C.square(variable))
    return C.sqrt(kernel[0] * kernel[1] * mean)


def any_size(x, kernel):
    variable = C.input_variable((x.shape[3], C.FreeDimension, C.FreeDimension))
    mean = C.reduce_mean(convolve(variable, kernel), axis=[1, 2])
    return mean.eval({variable: first(x)}).reshape(len(x), -1)


def pooling_gradient(x, factors, way, size, kernel, stride, dilation, padding, rounded_up):
    variable = C.input_variable((x.shape[3],) + x.shape[1:3], needs_gradient=True)
    times, largest = image(factors), "maximum" in way
    if way.startswith("adaptive"):
        y = adaptive(variable, size, largest)
    elif way.startswith("dilated"):
        y = dilated(variable, kernel, stride, dilation, largest)
    elif way.endswith("around"):
        y = around(variable, kernel, stride, padding, rounded_up, way.split()[0])
    elif way == "lp":
        y = l2_pool(variable, kernel)
    else:
        y = pooled_and_unpooled(variable, kernel)
    values = {variable: first(x), times: first(factors)}
    return last_axis(C.reduce_sum(y * times).grad(values, wrt=[variable]))


def products(rows, variable, columns):
    """Return an image, of which both sides are multiplied by a matrix, (new, old)."""
    y = C.times(variable, C.constant(columns.T.copy()))
    y = C.times(C.swapaxes(y, 1, 2), C.constant(rows.T.copy()))
    return C.swapaxes(y, 1, 2)


def resize(variable, size, mode):
    rows, columns = [matrix(mode, old, new) for old, new in zip(variable.shape[1:], size)]
    return products(rows, variable, columns)


def resized(x, size, mode):
    variable = image(x)
    return evaluate(resize(variable, size, mode), variable, x)


def nearest_of_keras(x, size):
    return resized(x, size, "nearest")


def nearest_of_pytorch(x, size):
    return resized(x, size, "nearest of starts")


def bilinear(x, size):
    return resized(x, size, "bilinear")


def bilinear_corners(x, size):
    return resized(x, size, "bilinear, corners")


def bilinear_of_tensorflow_1(x, size):
    return resized(x, size, "bilinear, starts")


def bilinear_antialias(x, size):
    return resized(x, size, "bilinear, antialias")


def bilinear_by_factor(x, factor):
    variable = image(x)
    rows, columns = map(matrix_by_factor, x.shape[1:3], factor)
    return evaluate(products(rows, variable, columns), variable, x)


def bicubic_of_tensorflow(x, size):
    return resized(x, size, "bicubic, by a table")


def bicubic_of_pytorch(x, size):
    return resized(x, size, "bicubic, edges repeated")


def bicubic_corners(x, size):
    return resized(x, size, "bicubic, corners")


def bicubic_antialias(x, size):
    return resized(x, size, "bicubic, antialias")


def gradient(function, x, slopes):
    variable = C.input_variable((x.shape[3],) + x.shape[1:3], needs_gradient=True)
    weights = image(slopes)
    loss = C.reduce_sum(function(variable) * weights)
    grad = loss.grad({variable: first(x), weights: first(slopes)}, wrt=[variable])
    return last_axis(grad)


def resizing_gradient(x, slopes, size, mode):
    return gradient(lambda variable: resize(variable, size, mode), x, slopes)


def joined(x, more):
    one, two = image(x), image(more)
    return last_axis(C.splice(one, two, axis=0).eval({one: first(x), two: first(more)}))


def by_channel(x, number, multiplied):
    variable, number = image(x), C.constant(number.reshape(-1, 1, 1))
    y = variable * number if multiplied else variable + number
    return evaluate(y, variable, x)


def turned(variable, shape):
    """Return channels, read as a table of a shape, in the order of its columns."""
    table = C.reshape(variable, tuple(shape) + variable.shape[1:])
    return C.reshape(C.swapaxes(table, 0, 1), variable.shape)


def space_to_depth_of_tensorflow(x, block):
    variable = image(x)
    return evaluate(C.space_to_depth(variable, block), variable, x)


def space_to_depth_of_pytorch(x, block):
    variable = image(x)
    y = turned(C.space_to_depth(variable, block), (block**2, x.shape[3]))
    return evaluate(y, variable, x)


def depth_to_space_of_tensorflow(x, block):
    variable = image(x)
    return evaluate(C.depth_to_space(variable, block), variable, x)


def depth_to_space_of_pytorch(x, block):
    variable = image(x)
    y = turned(variable, (x.shape[3] // block**2, block**2))
    return evaluate(C.depth_to_space(y, block), variable, x)


def channel_shuffle(x, groups):
    variable = image(x)
    return evaluate(turned(variable, (groups, x.shape[3] // groups)), variable, x)


def squeeze_and_excitation(x, inward, outward):
    variable = image(x)
    mean = C.reduce_mean(variable, axis=[1, 2])
    hidden = C.relu(convolve(mean, inward[np.newaxis, np.newaxis]))
    scale = C.sigmoid(convolve(hidden, outward[np.newaxis, np.newaxis]))
    return evaluate(variable * scale, variable, x)


def reordered_gradient(x, slopes, order):
    functions = {
        "space to depth": lambda variable: C.space_to_depth(variable, 2),
        "depth to space": lambda variable: C.depth_to_space(variable, 2),
        "shuffle": lambda variable: turned(variable, (2, variable.shape[0] // 2)),
    }
    return gradient(functions[order], x, slopes)


def by_channel_gradient(x, number, slopes):
    variable, weights = image(x), image(slopes)
    factor = C.parameter(init=number.reshape(-1, 1, 1))
    loss = C.reduce_sum(variable * factor * weights)
    return loss.grad({variable: first(x), weights: first(slopes)}, wrt=[factor]).ravel()


def by_numbers(variable, before, after, mode):
    rows, columns = [
        np.eye(size, dtype=np.float32)[pixels_of_border(size, first, last, mode)]
        for size, first, last in zip(variable.shape[1:], before, after)
    ]
    return products(rows, variable, columns)


def border_by_numbers(x, before, after, mode):
    variable = image(x)
    return evaluate(by_numbers(variable, before, after, mode), variable, x)


def bordered(variable, before, after, mode):
    names = {
        "constant": C.CONSTANT_PAD,
        "reflect": C.REFLECT_PAD,
        "symmetric": C.SYMMETRIC_PAD,
    }
    if mode not in names:
        return by_numbers(variable, before, after, mode)
    return C.pad(variable, [(0, 0), *zip(before, after)], mode=names[mode])


def border(x, before, after, mode):
    variable = image(x)
    return evaluate(bordered(variable, before, after, mode), variable, x)


def negative_border(x, before, after):
    variable = image(x)
    begin = [max(-first, 0) for first in before]
    kept = C.slice(variable, [1, 2], begin, list(variable.shape[1:]))
    wider = [(max(first, 0), last) for first, last in zip(before, after)]
    return evaluate(C.pad(kept, [(0, 0), *wider]), variable, x)


def border_gradient(x, slopes, before, after, mode):
    return gradient(lambda variable: bordered(variable, before, after, mode), x, slopes)


def dense(x, rows):
    variable = image(x)
    y = C.layers.Dense(rows.shape[-1], bias=False)(variable)
    y.parameters[0].value = np.ascontiguousarray(rows)
    return y.eval({variable: first(x)})


def dense_rows(x, rows):
    batch, height, width, channels = x.shape
    return dense(x, rows.reshape(height, width, channels, -1).transpose(2, 0, 1, 3))


def dense_rows_back(x, rows):
    batch, height, width, channels = x.shape
    return dense(x, rows.reshape(channels, height, width, -1))


def running_statistics(x, share):
    variable = image(x[0])
    y = C.layers.BatchNormalization(
        map_rank=1, normalization_time_constant=-x.shape[1] / np.log(1 - share)
    )(variable)
    trainer = C.Trainer(
        y, (C.reduce_sum(y),), [C.sgd(y.parameters, C.learning_parameter_schedule(0.0))]
    )
    for batch in x:
        trainer.train_minibatch({variable: first(batch)})
    statistics = {constant.name: constant.value for constant in y.constants}
    return np.stack([statistics["aggregate_mean"], statistics["aggregate_variance"]])


def other_running_variance(x, share):
    _, running = running_statistics(x, share)
    n = x[0, ..., 0].size
    return running * (n - 1) / n


def normalise(x, gamma, beta, epsilon):
    variable = image(x)
    y = C.layers.BatchNormalization(map_rank=1, epsilon=epsilon)(variable)
    values = {parameter.name: parameter for parameter in y.parameters + y.constants}
    values["scale"].value, values["bias"].value = gamma, beta
    return y, variable, values


def batch_norm_training(x, gamma, beta, epsilon):
    y, variable, _ = normalise(x, gamma, beta, epsilon)
    _, found = y.forward({variable: first(x)}, outputs=[y.output], keep_for_backward=[y.output])
    return last_axis(found[y.output])


def batch_norm_evaluation(x, gamma, beta, average, variance, epsilon):
    y, variable, values = normalise(x, gamma, beta, epsilon)
    values["aggregate_mean"].value, values["aggregate_variance"].value = average, variance
    return evaluate(y, variable, x)


def whitened(x, axes, epsilon):
    x0 = x - C.reduce_mean(x, axis=axes)
    return x0 / C.sqrt(C.reduce_mean(x0 * x0, axis=axes) + epsilon)


def of_channels(numbers):
    return C.parameter(init=numbers.reshape(-1, 1, 1))


def layer_norm(x, gamma, beta, whole, epsilon):
    variable = image(x)
    if whole:
        scale, shift = [
            C.parameter(init=np.ascontiguousarray(w.transpose(2, 0, 1))) for w in (gamma, beta)
        ]
    else:
        scale, shift = of_channels(gamma), of_channels(beta)
    y = whitened(variable, [0, 1, 2] if whole else 0, epsilon) * scale + shift
    return evaluate(y, variable, x)


def group_norm_of(x, gamma, beta, groups, epsilon):
    channels, height, width = x.shape
    y = C.reshape(x, (groups, channels // groups, height, width))
    return C.reshape(whitened(y, [1, 2, 3], epsilon), x.shape) * gamma + beta


def group_norm(x, gamma, beta, groups, epsilon):
    variable = image(x)
    y = group_norm_of(variable, of_channels(gamma), of_channels(beta), groups, epsilon)
    return evaluate(y, variable, x)


def instance_norm(x, gamma, beta, epsilon):
    variable = image(x)
    y = whitened(variable, [1, 2], epsilon) * of_channels(gamma) + of_channels(beta)
    return evaluate(y, variable, x)


def local_response_of(x, radius, bias, alpha, beta):
    size, channels = 2 * radius + 1, x.shape[0]
    if size <= channels:
        return C.local_response_normalization(x, radius, bias, alpha * size, beta)
    around = C.pad(x * x, [(radius, radius), (0, 0), (0, 0)])
    sums = sum(C.slice(around, 0, i, i + channels) for i in range(size))
    return x / C.pow(bias + alpha * sums, beta)


def local_response(x, radius, bias, alpha, beta):
    variable = image(x)
    return evaluate(local_response_of(variable, radius, bias, alpha, beta), variable, x)


def l2_norm_of(x, axes):
    return x / C.sqrt(C.element_max(C.reduce_sum(x * x, axis=axes), 1e-24))


def l2_norm(x, whole):
    variable = image(x)
    return evaluate(l2_norm_of(variable, [0, 1, 2] if whole else 0), variable, x)


def gradients(function, x, weight, *parameters):
    """Return the gradients of the sum of a weight times a function, of images and parameters."""
    variable = C.input_variable((x.shape[3],) + x.shape[1:3], needs_gradient=True)
    factor = C.input_variable(variable.shape)
    total = C.reduce_sum(function(variable) * factor)
    found = total.grad(
        {variable: first(x), factor: first(weight)}, wrt=[variable] + list(parameters)
    )
    found = found if isinstance(found, dict) else {variable: found}
    return [last_axis(found[variable])] + [found[parameter] for parameter in parameters]


def normalisation_gradient(x, gamma, beta, weight, name, groups, epsilon):
    scale, shift = of_channels(gamma), of_channels(beta)
    norm = {
        "layer": lambda z: whitened(z, 0, epsilon) * scale + shift,
        "group": lambda z: group_norm_of(z, scale, shift, groups, epsilon),
        "instance": lambda z: whitened(z, [1, 2], epsilon) * scale + shift,
    }[name]
    found = gradients(norm, x, weight, scale, shift)
    return np.concatenate([np.ravel(gradient) for gradient in found])


def response_gradient(x, weight, name):
    norm = {
        "l2": lambda z: l2_norm_of(z, 0),
        "local_response": lambda z: local_response_of(z, 2, 2.0, 0.25, 0.75),
    }[name]
    return gradients(norm, x, weight)[0]


def put_back(y, gradient, x, rate, axes):
    """Return an output and its gradient times the input, with what was dropped whole put back."""
    dropped = (y == 0).all(axis=axes, keepdims=True) & (gradient == 0).all(axis=axes, keepdims=True)
    return np.stack([y, gradient * x]) + dropped * x / (1 - rate)


def dropped(x, rate, axes):
    variable = C.input_variable((x.shape[3],) + x.shape[1:3], needs_gradient=True)
    ones = C.ones_like(C.reduce_mean(variable, axis=(1, 2) if len(axes) == 2 else (0, 1, 2)))
    y = variable * C.layers.Dropout(rate)(ones)
    gradient, maps = y.grad({variable: first(x)}, wrt=[variable], outputs=[y.output])
    return put_back(last_axis(maps), last_axis(gradient), x, rate, axes)


def dropout_of_maps(x, rate):
    return dropped(x, rate, (1, 2))


def dropout_of_paths(x, rate):
    return dropped(x, rate, (1, 2, 3))


def walk(make_learner, start, gradients, rates, samples=1, unit=None, **options):
    def schedule(rate):
        return C.learning_parameter_schedule(float(rate), minibatch_size=unit)

    w = C.parameter(init=start)
    learner = make_learner([w], schedule(rates[0]), **options)
    for gradient, rate in zip(gradients, rates):
        learner.reset_learning_rate(schedule(rate))
        learner.update({w: np.ascontiguousarray(gradient)}, samples)
    return w.value


def sgd(start, gradients, rates):
    return walk(C.sgd, start, gradients, rates)


def unit_gain(start, gradients, rates, momentum, nesterov, **options):
    make_learner = C.nesterov if nesterov else C.momentum_sgd
    schedule = C.momentum_schedule(momentum)
    return walk(make_learner, start, gradients, rates, momentum=schedule, **options)


def momentum(start, gradients, rates, momentum, nesterov):
    return unit_gain(start, gradients, rates, momentum, nesterov, unit_gain=False)


momentum_as_keras = momentum


def momentum_constant_rate(start, gradients, rates, momentum, nesterov):
    rates = np.full_like(rates, rates[0])
    return unit_gain(start, gradients, rates, momentum, nesterov, unit_gain=False)


def cntk_rates(start, gradients, rates, unit):
    sums, samples = gradients.sum(axis=1), gradients.shape[1]
    return walk(C.sgd, start, sums, rates, samples=samples, unit=unit or None)


def adam(start, gradients, rates, beta_1, beta_2, epsilon):
    return walk(
        C.adam,
        start,
        gradients,
        rates,
        momentum=C.momentum_schedule(beta_1),
        variance_momentum=C.momentum_schedule(beta_2),
        epsilon=epsilon,
    )


def decaying(w, rate, name, **options):
    if name == "adam":
        return C.adam([w], rate, 0.9, variance_momentum=0.999, epsilon=1e-3, **options)
    if name == "momentum":
        return C.momentum_sgd([w], rate, 0.9, unit_gain=False, **options)
    return C.sgd([w], rate, **options)


def decay_in_gradient(start, gradients, rates, name, decay):
    w = C.parameter(init=start)
    learner = decaying(w, float(rates[0]), name, l2_regularization_weight=decay)
    for gradient in gradients:
        learner.update({w: np.ascontiguousarray(gradient)}, 1)
    return w.value


def decay_decoupled(start, gradients, rates, name, decay):
    w = C.parameter(init=start)
    learner = decaying(w, float(rates[0]), name)
    for gradient in gradients:
        w.value = w.value * (1 - rates[0] * np.float32(decay))
        learner.update({w: np.ascontiguousarray(gradient)}, 1)
    return w.value


def clipping(gradients, kind, limit):
    weights = [C.parameter(len(gradient), init=0) for gradient in gradients]
    if kind == "global norm":
        sgd = C.sgd(weights, 1.0)
        gradients = gradients * limit / max(np.sqrt((gradients**2).sum()), limit)
    else:
        sgd = C.sgd(
            weights,
            1.0,
            gradient_clipping_threshold_per_sample=limit,
            gradient_clipping_with_truncation=kind == "value",
        )
    sgd.update(dict(zip(weights, np.float32(gradients))), 1)
    return -np.stack([weight.value for weight in weights])


def schedule(name, rate, length, gamma):
    step = np.arange(12)
    factors = {
        "by steps": np.where(step < length, 1, np.where(step < 2 * length, gamma, gamma**2)),
        "exponential": gamma ** (step / length),
        "staircase": gamma ** (step // length),
        "polynomial": np.maximum(1 - step / length, 0) ** 2,
        "inverse time": 1 / (1 + gamma * step / length),
        "cosine": (1 + np.cos(np.pi * np.minimum(step / length, 1))) / 2,
        "warm-up": np.minimum((step + 1) / length, 1),
    }
    rates = C.learning_parameter_schedule(list(map(float, rate * factors[name])), epoch_size=1)
    w = C.parameter(1, init=0)
    sgd = C.sgd([w], rates)
    found = []
    for _ in step:
        found.append(sgd.learning_rate())
        sgd.update({w: np.zeros(1, np.float32)}, 1)
    return np.array(found)


def weight_average(path, momentum):
    w = C.parameter(init=path[0])
    average = w.value
    for weight in path[1:]:
        w.value = weight
        average = momentum * average + (1 - momentum) * w.value
    return average


def half_precision(x, scale):
    z = C.input_variable(len(x))
    half = C.cast(C.cast(z, np.float16), np.float32)
    return half.eval({z: x[np.newaxis] * np.float32(scale)})[0].astype(np.float64) / scale


def cross_entropy(logits, labels, scale):
    z, target = C.input_variable(logits.shape[1]), C.input_variable(logits.shape[1])
    one_hot = np.eye(logits.shape[1], dtype=np.float32)[labels]
    loss = C.cross_entropy_with_softmax(z, target)
    return loss.eval({z: logits * scale, target: one_hot}).ravel()


def softmax(logits, scale):
    z = C.input_variable(logits.shape[1])
    return C.softmax(z).eval({z: logits * scale})


def softmax_twice(logits, labels, scale):
    return cross_entropy(softmax(logits, scale), labels, 1)


def cross_entropy_mean(logits, labels, scale):
    return cross_entropy(logits, labels, scale).mean()


def cross_entropy_from_shares(logits, labels, scale):
    shares, target = C.input_variable(logits.shape[1]), C.input_variable(logits.shape[1])
    one_hot = np.eye(logits.shape[1], dtype=np.float32)[labels]
    loss = -C.log(C.reduce_sum(shares * target))
    return loss.eval({shares: softmax(logits, scale), target: one_hot}).ravel()


def with_gradient(loss_of, z, inputs, divisor):
    """Return the sum of the losses over a divisor, and its gradient with respect to the logits, in
    one row."""
    gradient, losses = loss_of.grad(inputs, wrt=[z], outputs=[loss_of.output])
    return np.append(losses.sum(), gradient) / divisor


def rows_of_labels(labels, classes):
    return np.eye(classes, dtype=np.float32)[labels]


def logits_and_labels(shape):
    return C.input_variable(shape, needs_gradient=True), C.input_variable(shape)


def class_weights(logits, labels, weights, divide_by):
    z, y = logits_and_labels(logits.shape[1])
    loss = C.reduce_sum(y * C.constant(weights)) * C.cross_entropy_with_softmax(z, y)
    divisor = len(labels) if divide_by == "samples" else weights[labels].sum()
    inputs = {z: logits, y: rows_of_labels(labels, logits.shape[1])}
    return with_gradient(loss, z, inputs, divisor)


def label_smoothing(logits, labels, smoothing):
    z, y = logits_and_labels(logits.shape[1])
    loss = C.cross_entropy_with_softmax(z, (1 - smoothing) * y + smoothing / logits.shape[1])
    inputs = {z: logits, y: rows_of_labels(labels, logits.shape[1])}
    return with_gradient(loss, z, inputs, len(labels))


def ignored_labels(logits, labels, ignored):
    z, y = logits_and_labels(logits.shape[1])
    rows = rows_of_labels(labels, logits.shape[1])
    rows[labels == ignored] = 0
    loss = C.reduce_sum(y) * C.cross_entropy_with_softmax(z, y)
    return with_gradient(loss, z, {z: logits, y: rows}, max(rows.sum(), 1))


def map_loss(logits, labels, weights):
    maps = first(logits)
    z, y = logits_and_labels(maps.shape[1:])
    w = C.input_variable((1,) + labels.shape[1:])
    loss = w * C.cross_entropy_with_softmax(z, y, axis=0)
    inputs = {z: maps, y: first(rows_of_labels(labels, logits.shape[3])), w: weights[:, np.newaxis]}
    gradient, losses = loss.grad(inputs, wrt=[z], outputs=[loss.output])
    return np.append(losses.sum(), last_axis(gradient)) / labels.size


def two_class(logits, labels, scale):
    return two_class_weight(logits, labels, scale, 1)


def two_class_weight(logits, labels, scale, weight):
    z, y = logits_and_labels(1)
    loss = (1 + (weight - 1) * y) * (C.softplus(z) - y * z)
    inputs = {z: logits * scale, y: labels.astype(np.float32)}
    return with_gradient(loss, z, inputs, len(labels))


def two_class_accuracy(logits, labels):
    z, y = logits_and_labels(1)
    correct = C.equal(C.greater(z, 0), y)
    return correct.eval({z: logits, y: labels.astype(np.float32)}).mean()


def curve_of(name):
    curves = {
        "relu6": lambda z: 6 * C.hard_sigmoid(z, 1 / 6, 0),
        "silu": lambda z: z * C.sigmoid(z),
        "gelu_tanh": lambda z: (
            0.5 * z * (1 + C.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)))
        ),
        "hard_sigmoid": lambda z: C.hard_sigmoid(z, 1 / 6, 0.5),
        "hard_swish": lambda z: z * C.hard_sigmoid(z, 1 / 6, 0.5),
        "mish": lambda z: z * C.tanh(C.softplus(z)),
    }
    return curves[name] if name in curves else getattr(C, name)


def activation(x, name, scale):
    z = C.input_variable(len(x))
    return curve_of(name)(z).eval({z: x[np.newaxis] * scale})[0]


def leaky_relu(x, scale):
    z = C.input_variable(len(x))
    return C.leaky_relu(z).eval({z: x[np.newaxis] * scale})[0]


def leaky_relu_slope(x, slope, scale):
    z = C.input_variable(len(x))
    return C.leaky_relu(z, slope).eval({z: x[np.newaxis] * scale})[0]


def more_activation(x, name, scale):
    z = C.input_variable(len(x))
    return curve_of(name)(z).eval({z: x[np.newaxis] * scale})[0]


def own_numbers(x, name, alpha, steepness):
    z = C.input_variable(len(x))
    curve = {
        "elu": lambda z: C.elu(z, alpha=alpha),
        "selu": lambda z: C.selu(z, scale=steepness, alpha=alpha),
        "softplus": lambda z: C.softplus(z, steepness=steepness),
    }[name]
    return curve(z).eval({z: x[np.newaxis]})[0]


def prelu(x, slopes):
    variable = image(x)
    return evaluate(C.param_relu(of_channels(slopes), variable), variable, x)


def prelu_gradient(x, slopes, weight):
    alpha = of_channels(slopes)
    found = gradients(lambda z: C.param_relu(alpha, z), x, weight, alpha)
    return np.concatenate([np.ravel(gradient) for gradient in found])


def activation_gradient(x, name, scale):
    z = C.input_variable(len(x), needs_gradient=True)
    return C.reduce_sum(curve_of(name)(z)).grad({z: x[np.newaxis] * scale})[0]


if __name__ == "__main__":
    import worker

    worker.serve(globals())
