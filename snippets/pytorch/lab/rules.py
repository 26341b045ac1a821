"""What the pages say to write, in PyTorch: one function for each rule."""

import numpy as np
import torch
import torch.nn.functional as F
from borders import (
    border_around,
    border_at_end,
    border_at_start,
    border_of_output_padding,
    pixels_of_border,
    size_of_transposed,
)
from resizing import matrix
from torch import nn


def first(x):
    # with permute it would be channels_last: see the page of faults
    return torch.tensor(x.transpose(0, 3, 1, 2).copy())


def last_axis(y):
    return y.detach().permute(0, 2, 3, 1)


def weight(kernel):
    return torch.tensor(kernel.transpose(3, 2, 0, 1).copy())


def layer_of(kernel, groups=1, **options):
    height, width, channels, filters = kernel.shape
    layer = nn.Conv2d(
        channels * groups, filters, (height, width), bias=False, groups=groups, **options
    )
    layer.weight.data = weight(kernel)
    return layer


def same(x, kernel, stride):
    return last_axis(layer_of(kernel, stride=stride, padding="same")(first(x)))


def pad(x, kernel, stride, border, value=0.0):
    rows, columns = map(border, x.shape[2:], kernel, stride)
    return F.pad(x, (*columns, *rows), value=value)


def same_as_keras(x, kernel, stride):
    x = pad(first(x), kernel.shape, stride, border_at_end)
    return last_axis(F.conv2d(x, weight(kernel), stride=stride))


def same_as_cntk(x, kernel, stride):
    x = pad(first(x), kernel.shape, stride, border_at_start)
    return last_axis(F.conv2d(x, weight(kernel), stride=stride))


def half_padding(x, kernel, stride):
    half = kernel.shape[0] // 2, kernel.shape[1] // 2
    return last_axis(layer_of(kernel, stride=stride, padding=half)(first(x)))


def zeros_around(x, kernel, stride, padding):
    return last_axis(layer_of(kernel, stride=stride, padding=padding)(first(x)))


def dilation(x, kernel, stride, dilation):
    return last_axis(layer_of(kernel, stride=stride, dilation=dilation)(first(x)))


def dilated_same(x, kernel, dilation):
    return last_axis(layer_of(kernel, dilation=dilation, padding="same")(first(x)))


def groups(x, kernel, groups, stride):
    return last_axis(layer_of(kernel, groups=groups, stride=stride)(first(x)))


def depthwise(x, kernel, stride):
    height, width, channels, multiplier = kernel.shape
    kernel = kernel.transpose(2, 3, 0, 1).reshape(channels * multiplier, 1, height, width)
    return last_axis(F.conv2d(first(x), torch.tensor(kernel), stride=stride, groups=channels))


def separable(x, kernel, mix, stride):
    y = depthwise(x, kernel, stride).permute(0, 3, 1, 2)
    return last_axis(F.conv2d(y, weight(mix[None, None])))


def transposed_layer(kernel, **options):
    height, width, filters, channels = kernel.shape
    layer = nn.ConvTranspose2d(channels, filters, (height, width), bias=False, **options)
    layer.weight.data = weight(kernel)
    return layer


def transposed(x, kernel, stride):
    more = [max(s - k, 0) for k, s in zip(kernel.shape, stride)]
    return last_axis(transposed_layer(kernel, stride=stride, output_padding=more)(first(x)))


def transposed_same(x, kernel, stride):
    more = [max(s - k, 0) for k, s in zip(kernel.shape, stride)]
    y = transposed_layer(kernel, stride=stride, output_padding=more)(first(x))
    top, left = [max(k - s, 0) // 2 for k, s in zip(kernel.shape, stride)]
    height, width = [n * s for n, s in zip(x.shape[1:3], stride)]
    return last_axis(y[:, :, top : top + height, left : left + width])


def transposed_same_even(x, kernel, stride):
    padding = [(k - s) // 2 for k, s in zip(kernel.shape, stride)]
    return last_axis(transposed_layer(kernel, stride=stride, padding=padding)(first(x)))


def transposed_as_cntk(x, kernel, stride, more):
    height, width = map(size_of_transposed, x.shape[1:3], stride, more)
    (top, bottom), (left, right) = map(border_at_start, (height, width), kernel.shape, stride)
    y = transposed_layer(kernel, stride=stride)(first(x))
    return last_axis(F.pad(y, (-left, -right, -top, -bottom)))


def transposed_padding(x, kernel, stride, padding, dilation, extra):
    layer = transposed_layer(
        kernel, stride=stride, padding=padding, dilation=dilation, output_padding=extra
    )
    return last_axis(layer(first(x)))


def lowered(extra, stride):
    return [min(extra, s - 1) for s in stride]


def transposed_groups(x, kernel, groups, stride):
    weights = weight(kernel)  # in, out of one group, height, width
    return last_axis(F.conv_transpose2d(first(x), weights, stride=stride, groups=groups))


def transposed_given_size(x, kernel, stride, extra):
    more = lowered(extra, stride)
    return last_axis(transposed_layer(kernel, stride=stride, output_padding=more)(first(x)))


def transposed_list(x, kernel, stride, padding, extra):
    layer = transposed_layer(
        kernel, stride=stride, padding=padding, output_padding=lowered(extra, stride)
    )
    return last_axis(layer(first(x)))


def transposed_same_output_padding(x, kernel, stride, extra):
    more = lowered(extra, stride)
    (top, bottom), (left, right) = map(border_of_output_padding, kernel.shape, more)
    y = F.conv_transpose2d(first(x), weight(kernel), stride=stride)
    return last_axis(F.pad(y, (left, right, top, bottom)))


def transposed_gradient(x, kernel, weights, stride):
    x, kernel = first(x).requires_grad_(), weight(kernel).requires_grad_()
    (F.conv_transpose2d(x, kernel, stride=stride) * first(weights)).sum().backward()
    of_kernel = kernel.grad.permute(2, 3, 1, 0)
    return np.concatenate([np.ravel(last_axis(x.grad)), np.ravel(of_kernel)])


def channels_first(x):
    return torch.tensor(np.moveaxis(x, -1, 1).copy())


def channels_last(y):
    return y.detach().movedim(1, -1)


def out_in(kernel):
    """Return a kernel with out and in before its sides, from in and out behind them."""
    return torch.tensor(np.moveaxis(kernel, (-1, -2), (0, 1)).copy())


def convolution_1d(x, kernel, groups, stride):
    layer = nn.Conv1d(
        x.shape[2], kernel.shape[2], len(kernel), stride=stride[1], groups=groups, bias=False
    )
    layer.weight.data = out_in(kernel)
    return channels_last(layer(channels_first(x)))


def same_1d(x, kernel, stride):
    border = border_at_end(x.shape[1], len(kernel), stride[1])
    return channels_last(
        F.conv1d(F.pad(channels_first(x), border), out_in(kernel), None, stride[1])
    )


def causal(x, kernel, dilation):
    past = F.pad(channels_first(x), (dilation[1] * (len(kernel) - 1), 0))
    return channels_last(F.conv1d(past, out_in(kernel), dilation=dilation[1]))


def pooling_1d(x, kernel, stride):
    pools = nn.MaxPool1d(kernel[1], stride[1]), nn.AvgPool1d(kernel[1], stride[1])
    return np.stack([channels_last(pool(channels_first(x))) for pool in pools])


def transposed_1d(x, kernel, stride):
    more = max(stride[1] - len(kernel), 0)
    layer = nn.ConvTranspose1d(
        x.shape[2], kernel.shape[2], len(kernel), stride[1], output_padding=more, bias=False
    )
    layer.weight.data = out_in(kernel.transpose(0, 2, 1))
    return channels_last(layer(channels_first(x)))


def gradient_1d(x, kernel, weights, stride):
    x, kernel = channels_first(x).requires_grad_(), out_in(kernel).requires_grad_()
    (F.conv1d(x, kernel, stride=stride[1]) * channels_first(weights)).sum().backward()
    of_kernel = kernel.grad.permute(2, 1, 0)
    return np.concatenate([np.ravel(channels_last(x.grad)), np.ravel(of_kernel)])


def convolution_3d(x, kernel, groups, stride_of_depth, stride):
    steps = stride_of_depth, *stride
    layer = nn.Conv3d(
        x.shape[4], kernel.shape[4], kernel.shape[:3], stride=steps, groups=groups, bias=False
    )
    layer.weight.data = out_in(kernel)
    return channels_last(layer(channels_first(x)))


def same_3d(x, kernel, stride_of_depth, stride):
    steps = stride_of_depth, *stride
    depth, height, width = map(border_at_end, x.shape[1:4], kernel.shape, steps)
    around = F.pad(channels_first(x), (*width, *height, *depth))
    return channels_last(F.conv3d(around, out_in(kernel), stride=steps))


def pooling_3d(x, kernel_of_depth, kernel, stride_of_depth, stride):
    window, steps = (kernel_of_depth, *kernel), (stride_of_depth, *stride)
    pools = nn.MaxPool3d(window, steps), nn.AvgPool3d(window, steps)
    return np.stack([channels_last(pool(channels_first(x))) for pool in pools])


def transposed_3d(x, kernel, stride_of_depth, stride):
    steps = stride_of_depth, *stride
    more = [max(s - k, 0) for k, s in zip(kernel.shape, steps)]
    layer = nn.ConvTranspose3d(
        x.shape[4], kernel.shape[3], kernel.shape[:3], steps, output_padding=more, bias=False
    )
    layer.weight.data = out_in(kernel)
    return channels_last(layer(channels_first(x)))


def batch_norm_1d_3d(signal, volume, gamma, beta, average, variance, epsilon):
    both = []
    for layer_class, x in (nn.BatchNorm1d, signal), (nn.BatchNorm3d, volume):
        layer = layer_class(len(gamma), eps=epsilon).eval()
        layer.weight.data, layer.bias.data = torch.tensor(gamma), torch.tensor(beta)
        layer.running_mean, layer.running_var = torch.tensor(average), torch.tensor(variance)
        both.append(np.ravel(channels_last(layer(channels_first(x)))))
    return np.concatenate(both)


def max_pooling(x, kernel, stride):
    return last_axis(nn.MaxPool2d(kernel, stride)(first(x)))


def average_pooling(x, kernel, stride):
    return last_axis(nn.AvgPool2d(kernel, stride)(first(x)))


def max_border(x, kernel, stride):
    return last_axis(nn.MaxPool2d(kernel, stride, padding=[k // 2 for k in kernel])(first(x)))


def max_same_as_keras(x, kernel, stride):
    x = pad(first(x), kernel, stride, border_at_end, -np.inf)
    return last_axis(F.max_pool2d(x, kernel, stride))


def average_border(x, kernel, stride):
    return last_axis(nn.AvgPool2d(kernel, stride, padding=[k // 2 for k in kernel])(first(x)))


def average_same_as_keras(x, kernel, stride):
    pool, image = nn.AvgPool2d(kernel, stride), first(x)
    mean = pool(pad(image, kernel, stride, border_at_end))
    mean_of_ones = pool(pad(torch.ones_like(image), kernel, stride, border_at_end))
    return last_axis(mean / mean_of_ones)


def average_counts(x, kernel, stride):
    half = [k // 2 for k in kernel]
    return last_axis(nn.AvgPool2d(kernel, stride, padding=half, count_include_pad=False)(first(x)))


def ceil_mode(x, kernel, stride):
    return last_axis(nn.MaxPool2d(kernel, stride, ceil_mode=True)(first(x)))


def ceil_mode_average(x, kernel, stride):
    return last_axis(nn.AvgPool2d(kernel, stride, ceil_mode=True)(first(x)))


def global_pooling(x, largest):
    pool = nn.AdaptiveMaxPool2d(1) if largest else nn.AdaptiveAvgPool2d(1)
    return pool(first(x)).flatten(1)


def adaptive(image, size, largest):
    return (nn.AdaptiveMaxPool2d if largest else nn.AdaptiveAvgPool2d)(size)(image)


def adaptive_pooling(x, size, largest):
    return last_axis(adaptive(first(x), size, largest))


def side_by_side(image, axis, window, stride, dilation):
    starts = torch.arange(0, image.shape[axis] - (window - 1) * dilation, stride)[:, None]
    places = starts + torch.arange(window) * dilation
    return image.index_select(axis, places.ravel())


def dilated(image, kernel, stride, dilation, largest):
    if largest:
        return nn.MaxPool2d(kernel, stride, dilation=dilation)(image)
    for axis in 2, 3:
        image = side_by_side(image, axis, kernel[axis - 2], stride[axis - 2], dilation[axis - 2])
    return nn.AvgPool2d(kernel)(image)


def dilated_pooling(x, kernel, stride, dilation, largest):
    return last_axis(dilated(first(x), kernel, stride, dilation, largest))


def around(image, kernel, stride, padding, rounded_up, way):
    if way == "maximum":
        pool = nn.MaxPool2d(kernel, stride, padding, ceil_mode=bool(rounded_up))
    else:
        pool = nn.AvgPool2d(
            kernel,
            stride,
            padding,
            ceil_mode=bool(rounded_up),
            count_include_pad=way == "counted",
        )
    return pool(image)


def pooling_around(x, kernel, stride, padding, rounded_up, way):
    return last_axis(around(first(x), kernel, stride, padding, rounded_up, way))


def wide_border(x, kernel, stride, padding, largest):
    image, (rows, columns) = first(x), padding
    border = columns, columns, rows, rows
    if largest:
        return last_axis(nn.MaxPool2d(kernel, stride)(F.pad(image, border, value=-torch.inf)))
    pool = nn.AvgPool2d(kernel, stride)
    return last_axis(pool(F.pad(image, border)) / pool(F.pad(torch.ones_like(image), border)))


def unpooling(x, values, kernel):
    image = first(x)
    _, indices = nn.MaxPool2d(kernel, return_indices=True)(image)
    return last_axis(nn.MaxUnpool2d(kernel)(first(values), indices, output_size=image.shape))


def lp_pooling(x, kernel, stride, p):
    return last_axis(nn.LPPool2d(p, kernel, stride)(first(x)))


def any_size(x, kernel):
    return nn.AdaptiveAvgPool2d(1)(F.conv2d(first(x), weight(kernel))).flatten(1)


def pooled_and_unpooled(image, kernel):
    y, indices = nn.MaxPool2d(kernel, return_indices=True)(image)
    return nn.MaxUnpool2d(kernel)(y, indices, output_size=image.shape)


def pooling_gradient(x, factors, way, size, kernel, stride, dilation, padding, rounded_up):
    image = first(x).requires_grad_()
    largest = "maximum" in way
    if way.startswith("adaptive"):
        y = adaptive(image, size, largest)
    elif way.startswith("dilated"):
        y = dilated(image, kernel, stride, dilation, largest)
    elif way.endswith("around"):
        y = around(image, kernel, stride, padding, rounded_up, way.split()[0])
    elif way == "lp":
        y = nn.LPPool2d(2, kernel)(image)
    else:
        y = pooled_and_unpooled(image, kernel)
    (y * first(factors)).sum().backward()
    return last_axis(image.grad)


def by_matrices(x, size, mode):
    rows, columns = [torch.tensor(matrix(mode, old, new)) for old, new in zip(x.shape[2:], size)]
    return torch.einsum("Hh,Ww,bchw->bcHW", rows, columns, x)


def nearest_of_keras(x, size):
    return last_axis(F.interpolate(first(x), size, mode="nearest-exact"))


def nearest_of_pytorch(x, size):
    return last_axis(F.interpolate(first(x), size))


def bilinear(x, size):
    return last_axis(F.interpolate(first(x), size, mode="bilinear"))


def bilinear_corners(x, size):
    return last_axis(F.interpolate(first(x), size, mode="bilinear", align_corners=True))


def bilinear_of_tensorflow_1(x, size):
    return last_axis(by_matrices(first(x), size, "bilinear, starts"))


def bilinear_antialias(x, size):
    return last_axis(F.interpolate(first(x), size, mode="bilinear", antialias=True))


def bilinear_by_factor(x, factor):
    return last_axis(F.interpolate(first(x), scale_factor=factor, mode="bilinear"))


def bicubic_of_tensorflow(x, size):
    return last_axis(by_matrices(first(x), size, "bicubic, by a table"))


def bicubic_of_pytorch(x, size):
    return last_axis(F.interpolate(first(x), size, mode="bicubic"))


def bicubic_corners(x, size):
    return last_axis(F.interpolate(first(x), size, mode="bicubic", align_corners=True))


def bicubic_antialias(x, size):
    return last_axis(F.interpolate(first(x), size, mode="bicubic", antialias=True))


def gradient(function, x, slopes):
    x.requires_grad_()
    (function(x) * slopes).sum().backward()
    return x.grad


def resizing_gradient(x, slopes, size, mode):
    options = {
        "nearest": {"mode": "nearest-exact"},
        "bilinear": {"mode": "bilinear"},
        "bilinear, antialias": {"mode": "bilinear", "antialias": True},
        "bicubic, edges repeated": {"mode": "bicubic"},
    }
    return last_axis(
        gradient(lambda x: F.interpolate(x, size, **options[mode]), first(x), first(slopes))
    )


def joined(x, more):
    return last_axis(torch.cat([first(x), first(more)], dim=1))


def by_channel(x, number, multiplied):
    x, number = first(x), torch.tensor(number).reshape(-1, 1, 1)
    return last_axis(x * number if multiplied else x + number)


def turned(x, shape):
    """Return channels, read as a table of a shape, in the order of its columns."""
    table = x.reshape(len(x), *shape, *x.shape[2:])
    return table.swapaxes(1, 2).reshape(x.shape)


def space_to_depth_of_tensorflow(x, block):
    y = F.pixel_unshuffle(first(x), block)
    return last_axis(turned(y, (x.shape[3], block**2)))


def space_to_depth_of_pytorch(x, block):
    return last_axis(nn.PixelUnshuffle(block)(first(x)))


def depth_to_space_of_tensorflow(x, block):
    x = turned(first(x), (block**2, x.shape[3] // block**2))
    return last_axis(F.pixel_shuffle(x, block))


def depth_to_space_of_pytorch(x, block):
    return last_axis(nn.PixelShuffle(block)(first(x)))


def channel_shuffle(x, groups):
    return last_axis(nn.ChannelShuffle(groups)(first(x)))


def squeeze_and_excitation(x, inward, outward):
    x = first(x)
    mean = x.mean((2, 3), keepdim=True)
    hidden = F.relu(F.conv2d(mean, torch.tensor(inward.T[:, :, None, None].copy())))
    scale = F.conv2d(hidden, torch.tensor(outward.T[:, :, None, None].copy()))
    return last_axis(x * torch.sigmoid(scale))


def reordered_gradient(x, slopes, order):
    functions = {
        "space to depth": nn.PixelUnshuffle(2),
        "depth to space": nn.PixelShuffle(2),
        "shuffle": nn.ChannelShuffle(2),
    }
    return last_axis(gradient(functions[order], first(x), first(slopes)))


def by_channel_gradient(x, number, slopes):
    x = first(x)
    return gradient(
        lambda number: x * number.reshape(-1, 1, 1), torch.tensor(number), first(slopes)
    )


def by_numbers(x, before, after, mode):
    rows, columns = [
        pixels_of_border(size, first, last, mode)
        for size, first, last in zip(x.shape[2:], before, after)
    ]
    return x[:, :, rows][:, :, :, columns]


def border_by_numbers(x, before, after, mode):
    return last_axis(by_numbers(first(x), before, after, mode))


def bordered(x, before, after, mode):
    if mode == "symmetric":
        return by_numbers(x, before, after, mode)
    (top, left), (bottom, right) = before, after
    names = {"edge": "replicate", "wrap": "circular"}
    return F.pad(x, (left, right, top, bottom), mode=names.get(mode, mode))


def border(x, before, after, mode):
    return last_axis(bordered(first(x), before, after, mode))


def negative_border(x, before, after):
    return border(x, before, after, "constant")


def border_gradient(x, slopes, before, after, mode):
    return last_axis(gradient(lambda x: bordered(x, before, after, mode), first(x), first(slopes)))


def dense(x, rows):
    layer = nn.Linear(*rows.shape, bias=False)
    layer.weight.data = torch.tensor(rows.T.copy())
    return layer(x).detach()


def dense_rows(x, rows):
    batch, height, width, channels = x.shape
    rows = rows.reshape(height, width, channels, -1).transpose(2, 0, 1, 3).reshape(rows.shape)
    return dense(nn.Flatten()(first(x)), rows)


def dense_rows_back(x, rows):
    return dense(nn.Flatten()(first(x)), rows)


def running_statistics(x, share):
    layer = nn.BatchNorm2d(x.shape[-1], momentum=share)
    for batch in x:
        layer(first(batch))
    return np.stack([layer.running_mean, layer.running_var])


def batch_norm(gamma, beta, epsilon):
    layer = nn.BatchNorm2d(len(gamma), eps=epsilon)
    layer.weight.data, layer.bias.data = torch.tensor(gamma), torch.tensor(beta)
    return layer


def other_running_variance(x, share):
    _, running = running_statistics(x, share)
    n, start = x[0, ..., 0].size, (1 - share) ** len(x)
    return start + (running - start) * (n - 1) / n


def batch_norm_training(x, gamma, beta, epsilon):
    return last_axis(batch_norm(gamma, beta, epsilon)(first(x)))


def batch_norm_evaluation(x, gamma, beta, average, variance, epsilon):
    layer = batch_norm(gamma, beta, epsilon).eval()
    layer.running_mean, layer.running_var = torch.tensor(average), torch.tensor(variance)
    return last_axis(layer(first(x)))


def layer_norm(x, gamma, beta, whole, epsilon):
    layer = nn.LayerNorm(gamma.shape, eps=epsilon)
    layer.load_state_dict({"weight": torch.tensor(gamma), "bias": torch.tensor(beta)})
    return layer(torch.tensor(x)).detach()


def group_norm(x, gamma, beta, groups, epsilon):
    layer = nn.GroupNorm(groups, len(gamma), eps=epsilon)
    layer.load_state_dict({"weight": torch.tensor(gamma), "bias": torch.tensor(beta)})
    return last_axis(layer(first(x)))


def instance_norm(x, gamma, beta, epsilon):
    layer = nn.InstanceNorm2d(len(gamma), affine=True, eps=epsilon)
    layer.load_state_dict({"weight": torch.tensor(gamma), "bias": torch.tensor(beta)})
    return last_axis(layer(first(x)))


def local_response(x, radius, bias, alpha, beta):
    size = 2 * radius + 1
    return last_axis(F.local_response_norm(first(x), size, alpha * size, beta, k=bias))


def l2_norm(x, whole):
    return F.normalize(torch.tensor(x), dim=(1, 2, 3) if whole else 3)


def normalisation_gradient(x, gamma, beta, weight, name, groups, epsilon):
    channels = len(gamma)
    layer = {
        "layer": nn.LayerNorm(channels, eps=epsilon),
        "group": nn.GroupNorm(groups, channels, eps=epsilon),
        "instance": nn.InstanceNorm2d(channels, affine=True, eps=epsilon),
    }[name]
    layer.load_state_dict({"weight": torch.tensor(gamma), "bias": torch.tensor(beta)})
    x = torch.tensor(x, requires_grad=True)
    y = layer(x) if name == "layer" else layer(x.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
    (y * torch.tensor(weight)).sum().backward()
    found = x.grad, layer.weight.grad, layer.bias.grad
    return torch.cat([gradient.ravel() for gradient in found])


def response_gradient(x, weight, name):
    x = torch.tensor(x, requires_grad=True)
    if name == "l2":
        y = F.normalize(x, dim=3)
    else:
        y = F.local_response_norm(x.permute(0, 3, 1, 2), 5, 0.25 * 5, 0.75, k=2.0)
        y = y.permute(0, 2, 3, 1)
    (y * torch.tensor(weight)).sum().backward()
    return x.grad


def put_back(y, gradient, x, rate, axes):
    """Return an output and its gradient times the input, with what was dropped whole put back."""
    dropped = (y == 0).all(axis=axes, keepdims=True) & (gradient == 0).all(axis=axes, keepdims=True)
    return np.stack([y, gradient * x]) + dropped * x / (1 - rate)


def dropped(drop, x, rate, axes):
    maps = first(x).requires_grad_()
    y = drop(maps)
    [gradient] = torch.autograd.grad(y.sum(), maps)
    return put_back(last_axis(y).numpy(), last_axis(gradient).numpy(), x, rate, axes)


def dropout_of_maps(x, rate):
    return dropped(nn.Dropout2d(rate), x, rate, (1, 2))


def dropout_of_paths(x, rate):
    drop = nn.Dropout(rate)
    return dropped(lambda maps: maps * drop(torch.ones(len(x), 1, 1, 1)), x, rate, (1, 2, 3))


def walk(optimizer, start, gradients, rates, as_keras=False, **options):
    w = nn.Parameter(torch.tensor(start))
    optimizer, old = optimizer([w], **options), rates[0]
    for gradient, rate in zip(gradients, rates):
        if as_keras and "momentum_buffer" in optimizer.state[w]:
            optimizer.state[w]["momentum_buffer"] *= old / rate
        optimizer.param_groups[0]["lr"] = float(rate)
        w.grad, old = torch.tensor(gradient), rate
        optimizer.step()
    return w.detach()


def sgd(start, gradients, rates, **options):
    return walk(torch.optim.SGD, start, gradients, rates, **options)


def momentum(start, gradients, rates, momentum, nesterov, **options):
    nesterov = bool(nesterov and momentum)  # Nesterov's without momentum is refused
    return sgd(start, gradients, rates, momentum=momentum, nesterov=nesterov, **options)


momentum_as_pytorch = momentum


def momentum_constant_rate(start, gradients, rates, **options):
    return momentum(start, gradients, np.full_like(rates, rates[0]), **options)


def momentum_as_keras(start, gradients, rates, **options):
    return momentum(start, gradients, rates, **options, as_keras=True)


def unit_gain(start, gradients, rates, momentum, nesterov):
    rates = rates * (1 - momentum)
    options = {"momentum": momentum, "nesterov": bool(nesterov and momentum)}
    return sgd(start, gradients, rates, **options)


def cntk_rates(start, gradients, rates, unit):
    size = unit or gradients.shape[1]
    return walk(torch.optim.SGD, start, gradients.sum(axis=1) / size, rates)


def adam(start, gradients, rates, beta_1, beta_2, epsilon):
    return walk(torch.optim.Adam, start, gradients, rates, betas=(beta_1, beta_2), eps=epsilon)


def rmsprop(start, gradients, rates, rho, epsilon):
    return walk(torch.optim.RMSprop, start, gradients, rates, alpha=rho, eps=epsilon)


def decay_in_gradient(start, gradients, rates, name, decay):
    w, rate = nn.Parameter(torch.tensor(start)), float(rates[0])
    if name == "adam":
        optimizer = torch.optim.Adam([w], lr=rate, eps=1e-3, weight_decay=decay)
    else:
        momentum = 0.9 if name == "momentum" else 0.0
        optimizer = torch.optim.SGD([w], lr=rate, momentum=momentum, weight_decay=decay)
    for gradient in gradients:
        w.grad = torch.tensor(gradient)
        optimizer.step()
    return w.detach()


def decay_decoupled(start, gradients, rates, name, decay):
    w, rate = nn.Parameter(torch.tensor(start)), float(rates[0])
    if name == "adam":
        optimizer, decay = torch.optim.AdamW([w], lr=rate, eps=1e-3, weight_decay=decay), 0.0
    else:
        optimizer = torch.optim.SGD([w], lr=rate, momentum=0.9 if name == "momentum" else 0.0)
    for gradient in gradients:
        with torch.no_grad():
            w.mul_(1 - rate * decay)
        w.grad = torch.tensor(gradient)
        optimizer.step()
    return w.detach()


def clipping(gradients, kind, limit):
    weights = [nn.Parameter(torch.zeros(len(gradient))) for gradient in gradients]
    for weight, gradient in zip(weights, gradients):
        weight.grad = torch.tensor(gradient)
        if kind == "norm":
            nn.utils.clip_grad_norm_(weight, limit)
    if kind == "value":
        nn.utils.clip_grad_value_(weights, limit)
    if kind == "global norm":
        nn.utils.clip_grad_norm_(weights, limit)
    return torch.stack([weight.grad for weight in weights])


def schedule(name, rate, length, gamma):
    sgd = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=rate)
    kinds = torch.optim.lr_scheduler
    if name == "by steps":
        steps = kinds.MultiStepLR(sgd, [length, 2 * length], gamma=gamma)
    elif name == "exponential":
        steps = kinds.ExponentialLR(sgd, gamma=gamma ** (1 / length))
    elif name == "staircase":
        steps = kinds.StepLR(sgd, length, gamma=gamma)
    elif name == "polynomial":
        steps = kinds.PolynomialLR(sgd, total_iters=length, power=2.0)
    elif name == "inverse time":
        steps = kinds.LambdaLR(sgd, lambda step: 1 / (1 + gamma * step / length))
    elif name == "cosine":
        steps = kinds.LambdaLR(sgd, lambda step: (1 + np.cos(np.pi * min(step / length, 1))) / 2)
    else:
        steps = kinds.LambdaLR(sgd, lambda step: min((step + 1) / length, 1))
    rates = []
    for _ in range(12):
        rates.append(sgd.param_groups[0]["lr"])
        sgd.step()
        steps.step()
    return np.array(rates)


def weight_average(path, momentum):
    net = nn.ParameterList([torch.zeros(path.shape[1])])
    average = torch.optim.swa_utils.AveragedModel(
        net, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(momentum)
    )
    for weight in path:
        net[0].data = torch.tensor(weight)
        average.update_parameters(net)
    return average.module[0].detach()


def half_precision(x, scale):
    return torch.tensor(x * np.float32(scale)).half().double() / scale


def softmax(logits, scale):
    return torch.softmax(torch.tensor(logits * scale), dim=1)


def cross_entropy(logits, labels, scale):
    return F.cross_entropy(torch.tensor(logits * scale), torch.tensor(labels), reduction="none")


def softmax_twice(logits, labels, scale):
    return F.cross_entropy(
        torch.softmax(torch.tensor(logits * scale), dim=1), torch.tensor(labels), reduction="none"
    )


def cross_entropy_mean(logits, labels, scale):
    return nn.CrossEntropyLoss()(torch.tensor(logits * scale), torch.tensor(labels))


def cross_entropy_from_shares(logits, labels, scale):
    shares = torch.softmax(torch.tensor(logits * scale), dim=1)
    return F.nll_loss(torch.log(shares), torch.tensor(labels), reduction="none")


def with_gradient(loss_of, logits):
    """Return a loss and its gradient with respect to the logits, in one row."""
    logits = torch.tensor(logits, requires_grad=True)
    loss = loss_of(logits)
    loss.backward()
    return np.append(loss.detach(), logits.grad)


def class_weights(logits, labels, weights, divide_by):
    labels, weights = torch.tensor(labels), torch.tensor(weights)
    reduction = {"samples": "none", "weights": "mean"}[divide_by]
    cross_entropy = nn.CrossEntropyLoss(weight=weights, reduction=reduction)
    return with_gradient(lambda z: cross_entropy(z, labels).mean(), logits)


def label_smoothing(logits, labels, smoothing):
    cross_entropy = nn.CrossEntropyLoss(label_smoothing=smoothing)
    return with_gradient(lambda z: cross_entropy(z, torch.tensor(labels)), logits)


def ignored_labels(logits, labels, ignored):
    labels = torch.tensor(labels)
    cross_entropy = nn.CrossEntropyLoss(ignore_index=ignored, reduction="sum")
    kept = (labels != ignored).sum().clamp(min=1)
    return with_gradient(lambda z: cross_entropy(z, labels) / kept, logits)


def map_loss(logits, labels, weights):
    labels, weights = torch.tensor(labels), torch.tensor(weights)
    cross_entropy = nn.CrossEntropyLoss(reduction="none")
    return with_gradient(
        lambda z: (weights * cross_entropy(z.permute(0, 3, 1, 2), labels)).mean(), logits
    )


def two_class(logits, labels, scale):
    labels = torch.tensor(labels, dtype=torch.float32)
    return with_gradient(lambda z: nn.BCEWithLogitsLoss()(z, labels), logits * scale)


def two_class_weight(logits, labels, scale, weight):
    labels = torch.tensor(labels, dtype=torch.float32)
    cross_entropy = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(weight))
    return with_gradient(lambda z: cross_entropy(z, labels), logits * scale)


def two_class_accuracy(logits, labels):
    correct = (torch.tensor(logits) > 0) == (torch.tensor(labels) > 0.5)
    return correct.float().mean()


def curve_of(name):
    if name == "gelu_tanh":
        return lambda x: F.gelu(x, approximate="tanh")
    return getattr(F, name.replace("_", ""))


def activation(x, name, scale):
    return curve_of(name)(torch.tensor(x * scale))


def gelu(x, scale):
    return F.gelu(torch.tensor(x * scale))


def leaky_relu(x, scale):
    return nn.LeakyReLU()(torch.tensor(x * scale))


def leaky_relu_slope(x, slope, scale):
    return nn.LeakyReLU(slope)(torch.tensor(x * scale))


def more_activation(x, name, scale):
    return curve_of(name)(torch.tensor(x * scale))


def own_numbers(x, name, alpha, steepness):
    x = torch.tensor(x)
    if name == "softplus":
        return F.softplus(x, beta=steepness)
    y = F.elu(x, alpha=alpha)
    return steepness * y if name == "selu" else y


def prelu_layer(slopes):
    layer = nn.PReLU(num_parameters=len(slopes))
    layer.load_state_dict({"weight": torch.tensor(slopes)})
    return layer


def prelu(x, slopes):
    return last_axis(prelu_layer(slopes)(first(x)))


def prelu_gradient(x, slopes, weight):
    layer, x = prelu_layer(slopes), torch.tensor(x, requires_grad=True)
    y = layer(x.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
    (y * torch.tensor(weight)).sum().backward()
    return torch.cat([x.grad.ravel(), layer.weight.grad])


def activation_gradient(x, name, scale):
    x = torch.tensor(x * scale, requires_grad=True)
    curve_of(name)(x).sum().backward()
    return x.grad


if __name__ == "__main__":
    import worker

    torch.set_num_threads(1)
    worker.serve(globals())
