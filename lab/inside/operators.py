"""What the operators of ONNX mean, in terms of what each framework has in its lab/operations.py.

Plain Python 3.6 and NumPy. The arrays lie channels first, as ONNX has them. A function here is
called as the operator is; it takes the framework's tensors and the attributes by name, and returns
a tensor, or a list of them. Source: https://onnx.ai/onnx/operators/
"""

import numpy as np
from borders import pixels_of_border
from resizing import cubic_weights, hat


class Impossible(Exception):
    """The framework cannot do it. The text says why."""


class Operators:
    """The operators, by a framework's operations.

    of: the functions of the framework's lab/operations.py
    """

    def __init__(self, of):
        self.of = of

    def call(self, name, inputs, attributes):
        """Return what an operator gives, as a list of tensors.

        inputs: tensors, in the operator's order; arrays of integers that say how (a shape, axes)
            are left as they are; None where one is left out
        """
        outputs = getattr(self, name)(*inputs, **attributes)
        return list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]

    # --- Convolutions

    def Conv(self, x, w, b=None, **attributes):
        window = Window(x.shape[2:], w.shape[2:], **attributes)
        x = self.of.pad(x, window.pads)
        y = self.of.convolution(x, w, window.strides, window.dilations, window.groups)
        return y if b is None else y + self.along_channels(b, y)

    def ConvTranspose(self, x, w, b=None, output_padding=None, output_shape=None, **attributes):
        axes = len(x.shape) - 2
        window = Window(x.shape[2:], w.shape[2:], is_transposed=True, **attributes)
        more = list(output_padding or [0] * axes)
        for axis, dilation in enumerate(window.dilations):
            if dilation > 1 and not self.of.TRANSPOSED_DILATES:
                w = self.along(w, axis + 2, spread(w.shape[axis + 2], dilation))
        dilations = window.dilations if self.of.TRANSPOSED_DILATES else [1] * axes
        if window.groups > 1 and not self.of.TRANSPOSED_HAS_GROUPS:
            parts = [
                self.of.transposed_convolution(*pair, window.strides, dilations, 1)
                for pair in zip(self.parted(x, 1, window.groups), self.parted(w, 0, window.groups))
            ]
            y = self.of.concatenate(parts, 1)
        else:
            y = self.of.transposed_convolution(x, w, window.strides, dilations, window.groups)
        whole = window.whole(x.shape[2:])
        cuts = window.cuts(whole, more, output_shape)
        y = self.of.pad(y, [(-begin, -end) for begin, end in cuts])
        return y if b is None else y + self.along_channels(b, y)

    def parted(self, x, axis, count):
        """Return the equal parts of a tensor along an axis."""
        size = x.shape[axis] // count
        return [self.take(x, axis, list(range(n * size, (n + 1) * size))) for n in range(count)]

    def along_channels(self, b, y):
        """Return one number for each channel so that it is added along axis 1."""
        return self.of.reshape(b, [1, b.shape[0]] + [1] * (len(y.shape) - 2))

    def Gemm(self, a, b, c=None, alpha=1.0, beta=1.0, transA=0, transB=0):
        a = self.of.transpose(a, [1, 0]) if transA else a
        b = self.of.transpose(b, [1, 0]) if transB else b
        y = self.of.matmul(a, b)
        y = y * alpha if alpha != 1 else y
        return y if c is None else y + c * beta

    def MatMul(self, a, b):
        return self.of.matmul(a, b)

    # --- Pooling

    def MaxPool(self, x, storage_order=0, **attributes):
        window = Window(x.shape[2:], **attributes)
        around = self.of.pad(x, window.pads, value=self.of.LOWEST)
        y = self.max_pooling(around, window)
        return [y, self.places(x, y, window, storage_order)] if self.outputs == 2 else y

    def places(self, x, y, window, by_columns):
        """Return where the largest number of each window stands, counted through the whole x.

        Of equal numbers it is the first.
        """
        count = int(np.prod(x.shape))
        codes = np.arange(count, dtype=np.float32).reshape(x.shape)
        if by_columns:
            shape = list(x.shape[:2]) + list(reversed(x.shape[2:]))
            order = [0, 1, *list(reversed(range(2, len(x.shape))))]
            codes = np.ascontiguousarray(codes.reshape(shape).transpose(order))
        codes = self.of.pad(self.of.tensor(codes), window.pads, value=float(count))
        around = self.of.pad(x, window.pads, value=self.of.LOWEST)
        first = None
        for value, code in zip(self.shifted(around, window), self.shifted(codes, window)):
            code = code + self.of.greater(y - value, 0.0) * float(count)
            first = code if first is None else self.of.minimum(first, code)
        return first

    def max_pooling(self, x, window):
        """Return the largest number of each window, by hand where the framework does not dilate."""
        if self.of.POOLING_DILATES or max(window.dilations) == 1:
            return self.of.max_pooling(x, window.size, window.strides, window.dilations)
        return self.Max(*self.shifted(x, window))

    def average_pooling(self, x, window):
        """Return the mean of each window, by hand where the framework does not dilate."""
        if self.of.POOLING_DILATES or max(window.dilations) == 1:
            return self.of.average_pooling(x, window.size, window.strides, window.dilations)
        return self.Sum(*self.shifted(x, window)) / float(np.prod(window.size))

    def shifted(self, x, window):
        """Yield, for each place in a window, the numbers that stand there in all windows."""
        for offset in np.ndindex(*window.size):
            y = x
            for axis, start in enumerate(offset):
                stride, dilation = window.strides[axis], window.dilations[axis]
                count = (x.shape[axis + 2] - window.reach[axis]) // stride + 1
                places = [start * dilation + row * stride for row in range(count)]
                y = self.take(y, axis + 2, places)
            yield y

    def AveragePool(self, x, count_include_pad=0, **attributes):
        window = Window(x.shape[2:], **attributes)
        counted = self.of.pad(self.of.ones(x.shape), window.pads)
        if count_include_pad:  # the border counts, but not what rounding up adds behind it
            counted = self.of.pad(
                self.of.pad(self.of.ones(x.shape), window.border, value=1.0), window.surplus
            )
        around = self.of.pad(x, window.pads)
        return self.average_pooling(around, window) / self.average_pooling(counted, window)

    def LpPool(self, x, p=2, **attributes):
        window = Window(x.shape[2:], **attributes)
        powers = self.of.pad(self.of.power(self.of.absolute(x), p), window.pads)
        mean = self.average_pooling(powers, window)
        return self.of.power(mean * float(np.prod(window.size)), 1.0 / p)

    def GlobalAveragePool(self, x):
        return self.of.mean(x, list(range(2, len(x.shape))))

    def GlobalMaxPool(self, x):
        return self.of.largest(x, list(range(2, len(x.shape))))

    def MaxUnpool(self, x, indices, output_shape=None, kernel_shape=None, strides=None, pads=None):
        strides = strides or [1] * len(kernel_shape)
        pads = pads or [0] * 2 * len(kernel_shape)
        shape = list(x.shape[:2])
        for axis, size in enumerate(kernel_shape):
            before, after = pads[axis], pads[axis + len(kernel_shape)]
            shape.append((x.shape[axis + 2] - 1) * strides[axis] - before - after + size)
        count, given = int(np.prod(shape)), shape
        if output_shape is not None:  # the indices count in the shape that the pooling had
            given = [int(side) for side in output_shape]
        rows = int(np.prod(x.shape))
        chosen = np.zeros((rows, count), np.float32)
        chosen[np.arange(rows), np.asarray(indices).ravel()] = 1
        y = self.of.matmul(self.of.reshape(x, [1, rows]), self.of.tensor(chosen))
        y = self.of.reshape(y, shape)
        return self.of.pad(y, [(0, more - side) for side, more in zip(shape[2:], given[2:])])

    # --- Size and borders

    def Resize(self, x, roi=None, scales=None, sizes=None, axes=None, **attributes):
        axes = list(range(len(x.shape))) if axes is None else list(axes)
        sizes, scales = resized(x.shape, axes, sizes, scales, attributes)
        for place, axis in enumerate(axes):
            crop = None
            if attributes.get("coordinate_transformation_mode") == "tf_crop_and_resize":
                crop = float(roi[place]), float(roi[place + len(axes)])
            elif sizes[place] == x.shape[axis] and scales[place] == 1:
                continue
            rows, outside = interpolation(
                x.shape[axis], sizes[place], scales[place], crop, **attributes
            )
            x = self.along(x, axis, rows)
            if outside.any():
                shape = [-1 if each == axis else 1 for each in range(len(x.shape))]
                inside = self.of.tensor((1 - outside).astype(np.float32).reshape(shape))
                value = float(attributes.get("extrapolation_value", 0.0))
                x = x * inside + self.of.tensor((outside * value).astype(np.float32).reshape(shape))
        return x

    def along(self, x, axis, rows):
        """Return a tensor with the rows of a matrix, (out, in), applied along one axis."""
        order = [each for each in range(len(x.shape)) if each != axis] + [axis]
        back = [order.index(each) for each in range(len(x.shape))]
        shape = [x.shape[each] for each in order]
        flat = self.of.reshape(self.of.transpose(x, order), [int(np.prod(shape[:-1])), shape[-1]])
        y = self.of.matmul(flat, self.of.tensor(rows.T.astype(np.float32)))
        return self.of.transpose(self.of.reshape(y, [*shape[:-1], rows.shape[0]]), back)

    def Upsample(self, x, scales, mode="nearest"):
        return self.Resize(
            x,
            scales=scales,
            mode=mode,
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
        )

    def Pad(self, x, pads, value=None, axes=None, mode="constant"):
        axes = list(range(len(x.shape))) if axes is None else [int(a) % len(x.shape) for a in axes]
        borders = [(0, 0)] * len(x.shape)
        for place, axis in enumerate(axes):
            borders[axis] = int(pads[place]), int(pads[place + len(axes)])
        if mode == "constant":
            return self.of.pad(x, borders, value=0.0 if value is None else float(value))
        for axis, (before, after) in enumerate(borders):
            if before or after:
                places = pixels_of_border(x.shape[axis], before, after, mode)
                x = self.take(x, axis, [int(place) for place in places])
        return x

    def CenterCropPad(self, x, shape, axes=None):
        axes = list(range(len(x.shape))) if axes is None else [int(a) % len(x.shape) for a in axes]
        borders = [(0, 0)] * len(x.shape)
        for axis, side in zip(axes, shape):
            more = int(side) - x.shape[axis]
            before = more // 2 if more > 0 else -((-more) // 2)
            borders[axis] = before, more - before
        return self.of.pad(x, borders)

    def Slice(self, x, starts, ends, axes=None, steps=None):
        axes = range(len(starts)) if axes is None else axes
        steps = [1] * len(starts) if steps is None else steps
        for start, end, axis, step in zip(starts, ends, axes, steps):
            axis = int(axis) % len(x.shape)
            places = list(range(x.shape[axis]))[clamped(int(start), int(end), int(step))]
            x = self.take(x, axis, places)
        return x

    def take(self, x, axis, places):
        """Return the rows of one axis in another order; some may be left out, or come twice."""
        if places == list(range(x.shape[axis])):
            return x
        if len(places) > 1 and all(b - a == 1 for a, b in zip(places, places[1:])):
            return self.of.pad(
                x,
                [
                    (-places[0], places[-1] + 1 - x.shape[axis]) if each == axis else (0, 0)
                    for each in range(len(x.shape))
                ],
            )
        return self.of.take(x, axis, places)

    # --- Joining

    def Concat(self, *tensors, **attributes):
        axis = attributes["axis"] % len(tensors[0].shape)
        return self.of.concatenate(list(tensors), axis)

    def Split(self, x, split=None, axis=0, num_outputs=None):
        axis %= len(x.shape)
        side = x.shape[axis]
        if split is None:
            count = num_outputs or self.outputs
            chunk = -(-side // count)
            split = [max(min(chunk, side - chunk * n), 0) for n in range(count)]
        starts = np.cumsum([0] + [int(n) for n in split])
        return [
            self.take(x, axis, list(range(start, start + int(n))))
            for start, n in zip(starts, split)
        ]

    outputs = 1
    """How many results are asked for."""

    def Add(self, a, b):
        return a + b

    def Mul(self, a, b):
        return a * b

    def Sum(self, *tensors):
        total = tensors[0]
        for tensor in tensors[1:]:
            total = total + tensor
        return total

    def Max(self, *tensors):
        most = tensors[0]
        for tensor in tensors[1:]:
            most = self.of.maximum(most, tensor)
        return most

    def Transpose(self, x, perm=None):
        return self.of.transpose(x, list(perm or reversed(range(len(x.shape)))))

    def Reshape(self, x, shape, allowzero=0):
        wanted = [int(side) for side in shape]
        if not allowzero:
            wanted = [x.shape[n] if side == 0 else side for n, side in enumerate(wanted)]
        if -1 in wanted:
            known = int(np.prod([side for side in wanted if side != -1]))
            wanted[wanted.index(-1)] = int(np.prod(x.shape)) // known
        return self.of.reshape(x, wanted)

    def Flatten(self, x, axis=1):
        axis = axis % len(x.shape) if axis < 0 else axis
        before = int(np.prod(x.shape[:axis]))
        return self.of.reshape(x, [before, int(np.prod(x.shape)) // before])

    def SpaceToDepth(self, x, blocksize, mode="DCR"):
        n, c, h, w = x.shape
        b = blocksize
        y = self.of.reshape(x, [n, c, h // b, b, w // b, b])
        order = [0, 3, 5, 1, 2, 4] if mode == "DCR" else [0, 1, 3, 5, 2, 4]
        return self.of.reshape(self.of.transpose(y, order), [n, c * b * b, h // b, w // b])

    def DepthToSpace(self, x, blocksize, mode="DCR"):
        n, c, h, w = x.shape
        b = blocksize
        if mode == "DCR":
            y = self.of.transpose(
                self.of.reshape(x, [n, b, b, c // (b * b), h, w]), [0, 3, 4, 1, 5, 2]
            )
        else:
            y = self.of.transpose(
                self.of.reshape(x, [n, c // (b * b), b, b, h, w]), [0, 1, 4, 2, 5, 3]
            )
        return self.of.reshape(y, [n, c // (b * b), h * b, w * b])

    # --- Activations

    def Relu(self, x):
        return self.of.relu(x)

    def Clip(self, x, low=None, high=None):
        x = x if low is None else self.of.maximum(x, self.of.tensor(np.float32(low)))
        return x if high is None else self.of.minimum(x, self.of.tensor(np.float32(high)))

    def LeakyRelu(self, x, alpha=0.01):
        return self.of.leaky_relu(x, alpha)

    def PRelu(self, x, slope):
        return self.of.relu(x) - slope * self.of.relu(-x)

    def ThresholdedRelu(self, x, alpha=1.0):
        return x * self.of.greater(x, alpha)

    def Sigmoid(self, x):
        return self.of.sigmoid(x)

    def Tanh(self, x):
        return self.of.tanh(x)

    def Swish(self, x, alpha=1.0):
        return x * self.of.sigmoid(x * alpha)

    def HardSigmoid(self, x, alpha=0.2, beta=0.5):
        zero, one = (self.of.tensor(np.float32(n)) for n in (0, 1))
        return self.of.minimum(self.of.maximum(x * alpha + beta, zero), one)

    def HardSwish(self, x):
        return x * self.HardSigmoid(x, 1 / 6, 0.5)

    def Gelu(self, x, approximate="none"):
        return self.of.gelu(x, approximate == "tanh")

    def Elu(self, x, alpha=1.0):
        low = self.of.minimum(x, self.of.tensor(np.float32(0)))
        return self.of.relu(x) + (self.of.exp(low) - 1.0) * alpha

    def Celu(self, x, alpha=1.0):
        low = self.of.minimum(x, self.of.tensor(np.float32(0)))
        return self.of.relu(x) + (self.of.exp(low / alpha) - 1.0) * alpha

    def Selu(self, x, alpha=1.67326319217681884765625, gamma=1.05070102214813232421875):
        return self.Elu(x, alpha) * gamma

    def Softplus(self, x):
        return self.of.softplus(x)

    def Mish(self, x):
        return x * self.of.tanh(self.of.softplus(x))

    def Softsign(self, x):
        return x / (self.of.absolute(x) + 1.0)

    def Softmax(self, x, axis=-1):
        return self.of.softmax(x, axis % len(x.shape))

    def LogSoftmax(self, x, axis=-1):
        return self.of.log_softmax(x, axis % len(x.shape))

    # --- Normalisation

    def normalised(self, x, axes, epsilon):
        """Return a tensor less its mean over some axes, divided by its deviation."""
        centred = x - self.of.mean(x, axes)
        return centred / self.of.power(self.of.mean(centred * centred, axes) + epsilon, 0.5)

    def BatchNormalization(
        self, x, scale, bias, mean, variance, epsilon=1e-5, momentum=0.9, training_mode=0
    ):
        of = [self.along_channels(each, x) for each in (scale, bias, mean, variance)]
        scale, bias, mean, variance = of
        if not training_mode:
            return (x - mean) / self.of.power(variance + epsilon, 0.5) * scale + bias
        axes = [n for n in range(len(x.shape)) if n != 1]
        batch_mean = self.of.mean(x, axes)
        batch_variance = self.of.mean((x - batch_mean) * (x - batch_mean), axes)
        y = self.normalised(x, axes, epsilon) * scale + bias
        kept = [
            self.of.reshape(old * momentum + new * (1.0 - momentum), [x.shape[1]])
            for old, new in ((mean, batch_mean), (variance, batch_variance))
        ]
        return [y, *kept]

    def LRN(self, x, size, alpha=0.0001, beta=0.75, bias=1.0):
        before = (size - 1) // 2
        borders = [(0, 0), (before, size - 1 - before)] + [(0, 0)] * (len(x.shape) - 2)
        squares = self.of.pad(x * x, borders)
        total = None
        for start in range(size):
            part = self.take(squares, 1, list(range(start, start + x.shape[1])))
            total = part if total is None else total + part
        return x / self.of.power(total * (alpha / size) + bias, beta)

    def LayerNormalization(self, x, scale, bias=None, axis=-1, epsilon=1e-5, stash_type=1):
        axes = list(range(axis % len(x.shape), len(x.shape)))
        mean = self.of.mean(x, axes)
        variance = self.of.mean((x - mean) * (x - mean), axes)
        deviation = self.of.power(variance + epsilon, 0.5)
        y = (x - mean) / deviation * scale
        return [y if bias is None else y + bias, mean, 1.0 / deviation]

    def RMSNormalization(self, x, scale, axis=-1, epsilon=1e-5, stash_type=1):
        axes = list(range(axis % len(x.shape), len(x.shape)))
        return x / self.of.power(self.of.mean(x * x, axes) + epsilon, 0.5) * scale

    def GroupNormalization(self, x, scale, bias, num_groups, epsilon=1e-5, stash_type=1):
        shape = list(x.shape)
        grouped = self.of.reshape(x, [shape[0], num_groups, -1])
        y = self.of.reshape(self.normalised(grouped, [2], epsilon), shape)
        return y * self.along_channels(scale, x) + self.along_channels(bias, x)

    def InstanceNormalization(self, x, scale, bias, epsilon=1e-5):
        y = self.normalised(x, list(range(2, len(x.shape))), epsilon)
        return y * self.along_channels(scale, x) + self.along_channels(bias, x)

    def MeanVarianceNormalization(self, x, axes=(0, 2, 3)):
        return self.normalised(x, list(axes), 1e-9)

    def LpNormalization(self, x, axis=-1, p=2):
        mean = self.of.mean(self.of.power(self.of.absolute(x), p), [axis % len(x.shape)])
        total = mean * float(x.shape[axis])
        is_zero = 1.0 - self.of.greater(total, 0.0)  # there, 0 / 0 is to be 0
        return x / self.of.power(total + is_zero, 1.0 / p)

    # --- Training

    def Dropout(self, x, ratio=None, training_mode=None, seed=None):
        rate = 0.5 if ratio is None else float(ratio)
        if training_mode is not None and bool(training_mode) and rate:
            raise Impossible("each framework draws its own random numbers")
        return [x, self.of.ones(x.shape)]

    def SoftmaxCrossEntropyLoss(self, x, labels, weights=None, **attributes):
        logs = self.of.log_softmax(x, 1)
        return [self.NegativeLogLikelihoodLoss(logs, labels, weights, **attributes), logs]

    def NegativeLogLikelihoodLoss(
        self, logs, labels, weights=None, ignore_index=None, reduction="mean"
    ):
        labels = np.asarray(labels)
        counts = np.ones(logs.shape[1]) if weights is None else np.asarray(weights)
        hot = np.zeros((logs.shape[1], *labels.shape), np.float32)
        for each in range(logs.shape[1]):
            if each != ignore_index:
                hot[each][labels == each] = counts[each]
        hot = np.moveaxis(hot, 0, 1)
        weighed = logs * self.of.tensor(-np.ascontiguousarray(hot)) * float(logs.shape[1])
        losses = self.of.reshape(self.of.mean(weighed, [1]), list(labels.shape))
        if reduction == "none":
            return losses
        total = self.of.mean(losses, list(range(labels.ndim))) * float(labels.size)
        total = total / float(hot.sum()) if reduction == "mean" else total
        return self.of.reshape(total, [])


class Window:
    """Where the windows of a convolution or of a pooling lie, as an operator's attributes say."""

    def __init__(
        self,
        sides,
        kernel=None,
        kernel_shape=None,
        strides=None,
        dilations=None,
        pads=None,
        auto_pad="NOTSET",
        ceil_mode=0,
        group=1,
        is_transposed=False,
    ):
        axes = len(sides)
        self.size = [int(n) for n in (kernel_shape or kernel)]
        self.strides = [int(n) for n in (strides or [1] * axes)]
        self.dilations = [int(n) for n in (dilations or [1] * axes)]
        self.groups = int(group)
        self.auto_pad = auto_pad
        self.reach = [(k - 1) * d + 1 for k, d in zip(self.size, self.dilations)]
        self.border = [(0, 0)] * axes
        if pads is not None:
            self.border = [(int(pads[n]), int(pads[n + axes])) for n in range(axes)]
        self.surplus = [(0, 0)] * axes
        if is_transposed:
            return
        if auto_pad.startswith("SAME"):
            self.border = [
                self.same(side, reach, stride)
                for side, reach, stride in zip(sides, self.reach, self.strides)
            ]
        elif ceil_mode:
            self.surplus = [
                (0, behind(side + sum(border), border[0], side, reach, stride))
                for side, border, reach, stride in zip(sides, self.border, self.reach, self.strides)
            ]

    @property
    def pads(self):
        """The border and what is behind it, by axis."""
        return [
            (before, after + more) for (before, after), (_, more) in zip(self.border, self.surplus)
        ]

    def same(self, side, reach, stride):
        """Return the border that auto_pad means, before and after."""
        total = max((-(-side // stride) - 1) * stride + reach - side, 0)
        half = total // 2
        return (half, total - half) if self.auto_pad == "SAME_UPPER" else (total - half, half)

    def whole(self, sides):
        """Return the sides of a transposed convolution without a border."""
        return [
            (side - 1) * stride + reach
            for side, stride, reach in zip(sides, self.strides, self.reach)
        ]

    def cuts(self, whole, more, shape):
        """Return how many rows are cut off a whole transposed convolution, before and after.

        Negative numbers add rows.
        """
        cuts = []
        for axis, side in enumerate(whole):
            before, after = self.border[axis]
            wanted = None
            if shape is not None:
                wanted = int(shape[axis])
            elif self.auto_pad.startswith("SAME"):
                inner = (side - self.reach[axis]) // self.strides[axis] + 1
                wanted = inner * self.strides[axis]
            if wanted is not None:
                total = side + more[axis] - wanted
                half = total // 2 if total >= 0 else -(-total // 2)
                before = half if self.auto_pad != "SAME_LOWER" else total - half
                after = total - before
            cuts.append((before, after - more[axis]))
        return cuts


def spread(size, dilation):
    """Return the matrix that puts zeros between the rows of a kernel."""
    rows = np.zeros(((size - 1) * dilation + 1, size))
    rows[np.arange(size) * dilation, np.arange(size)] = 1
    return rows


def behind(side, before, image, reach, stride):
    """Return how many rows rounding up adds behind; none where a window would begin there."""
    count = -(-(side - reach) // stride) + 1
    if (count - 1) * stride >= image + before:
        count -= 1
    return max((count - 1) * stride + reach - side, 0)


def clamped(start, end, step):
    """Return a slice as ONNX means it: an end far below zero is before the first."""
    if step < 0 and end < -(2**31):
        end = None
    return slice(start, end, step)


def resized(shape, axes, sizes, scales, attributes):
    """Return the sides that a Resize asks for along its axes, and the scales."""
    sides = [shape[axis] for axis in axes]
    policy = attributes.pop("keep_aspect_ratio_policy", "stretch")
    if sizes is not None:
        sizes = [int(n) for n in sizes]
        scales = [size / side for size, side in zip(sizes, sides)]
        if policy != "stretch":
            scale = (min if policy == "not_larger" else max)(scales)
            scales = [scale] * len(sides)
            sizes = [int(np.floor(scale * side + 0.5)) for side in sides]
    else:
        scales = [float(n) for n in scales]
        sizes = [int(np.floor(side * scale)) for side, scale in zip(sides, scales)]
    return sizes, scales


def interpolation(
    side,
    size,
    scale,
    crop,
    mode="nearest",
    coordinate_transformation_mode="half_pixel",
    nearest_mode="round_prefer_floor",
    cubic_coeff_a=-0.75,
    exclude_outside=0,
    antialias=0,
    extrapolation_value=0.0,
):
    """Return the matrix (size, side) that resizes one axis, and which rows lie outside a crop."""
    rows, outside = np.zeros((size, side)), np.zeros(size)
    for row in range(size):
        place = source(row, side, size, scale, crop, coordinate_transformation_mode)
        if crop is not None and not 0 <= place <= side - 1:
            outside[row] = 1
            continue
        if mode == "nearest":
            rows[row, min(max(nearest(place, nearest_mode), 0), side - 1)] = 1
            continue
        rows[row] = weights_of(place, side, scale, mode, cubic_coeff_a, exclude_outside, antialias)
    return rows, outside


def source(row, side, size, scale, crop, way):
    """Return where in the image a row of the result lies."""
    exact = side * scale
    if way == "align_corners":
        return row * (side - 1) / (exact - 1) if exact > 1 else 0.0
    if way == "asymmetric":
        return row / scale
    if way == "tf_crop_and_resize":
        start, end = crop
        if size > 1:
            return start * (side - 1) + row * (end - start) * (side - 1) / (size - 1)
        return 0.5 * (start + end) * (side - 1)
    if way == "pytorch_half_pixel" and size == 1:
        return 0.0
    place = (row + 0.5) / scale - 0.5
    if way == "half_pixel_symmetric":
        return side / 2 * (1 - size / exact) + place
    return place


def nearest(place, mode):
    """Return the nearest row."""
    if mode == "floor":
        return int(np.floor(place))
    if mode == "ceil":
        return int(np.ceil(place))
    if mode == "round_prefer_ceil":
        return int(np.floor(place + 0.5))
    return int(np.ceil(place - 0.5))


def weights_of(place, side, scale, mode, a, exclude, antialias):
    """Return the weights with which the rows of an image make the one at a place."""
    stretch = min(scale, 1.0) if antialias else 1.0
    reach = int(np.ceil((1 if mode == "linear" else 2) / stretch))
    first = int(np.floor(place)) - reach + 1
    weights = np.zeros(side)
    total = 0.0
    for row in range(first, first + 2 * reach):
        distance = (place - row) * stretch
        weight = hat(distance) if mode == "linear" else cubic_weights(distance, a)
        is_outside = not 0 <= row < side
        if is_outside and exclude:
            continue
        weights[min(max(row, 0), side - 1)] += weight
        total += weight
    return weights / total if exclude or antialias else weights
