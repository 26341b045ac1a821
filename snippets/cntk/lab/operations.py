"""What the operators of ONNX are made of, in CNTK. Channels first, the batch a static axis.

Python 3.6.
"""

import itertools

import cntk as C
import numpy as np
import vectors
from operators import Impossible

C.device.try_set_default_device(C.device.cpu())
C.cntk_py.set_max_num_cputhreads(1)  # or the first trainer changes it: see the page of faults

LOWEST = -1e30  # C.pad does not take infinity
POOLING_DILATES = TRANSPOSED_DILATES = TRANSPOSED_HAS_GROUPS = False

# The rational function that Eigen computes erf with, in float32, between -4 and 4. CNTK has no erf.
# Source: https://gitlab.com/libeigen/eigen, generic_fast_erf_float
ERF_ABOVE = [
    -2.72614225801306e-10,
    2.77068142495902e-08,
    -2.10102402082508e-06,
    -5.69250639462346e-05,
    -7.34990630326855e-04,
    -2.95459980854025e-03,
    -1.60960333262415e-02,
]
ERF_BELOW = [
    -1.45660718464996e-05,
    -2.13374055278905e-04,
    -1.68282697438203e-03,
    -7.37332916720468e-03,
    -1.42647390514189e-02,
]

sigmoid, tanh, softplus, exp, absolute = C.sigmoid, C.tanh, C.softplus, C.exp, C.abs
maximum, minimum = C.element_max, C.element_min


def tensor(array):
    array = np.asarray(array, np.float32)
    if not array.size:
        raise Impossible("no tensor may be empty")
    return C.constant(np.ascontiguousarray(array) if array.shape else float(array))


def array(y):
    return np.asarray(y.eval() if isinstance(y, C.Function) else y.value)


def gradient(function, inputs, weights):
    tensors = [C.parameter(x.shape, init=x if x.shape else float(x)) for x in inputs]
    outputs = function(*tensors)
    total = sum(C.reduce_sum(y * tensor(w)) for y, w in zip(outputs, weights))
    found = total.grad({}, wrt=list(total.parameters), as_numpy=True)
    if len(total.parameters) == 1:
        found = {total.parameters[0]: found}
    by_name = {each.uid: found[each] for each in total.parameters}
    return [by_name.get(t.uid, np.zeros(t.shape)).reshape(t.shape) for t in tensors]


def ones(shape):
    return tensor(np.ones(shape))


def each_image(function, x):
    """Return what a function of one image gives, for a batch that is a static axis."""
    y = function(C.to_batch(x))
    return C.reshape(C.unpack_batch(y), (x.shape[0],) + y.shape)


def convolution(x, w, strides, dilations, groups):
    options = {"strides": tuple(strides), "dilation": tuple(dilations), "groups": groups}
    return each_image(lambda y: C.convolution(w, y, auto_padding=[False], **options), x)


def transposed_convolution(x, w, strides, dilations, groups):
    strides = tuple(strides)
    return each_image(
        lambda y: C.convolution_transpose(w, y, strides=strides, auto_padding=[False]), x
    )


def pooling(x, kind, size, strides):
    return each_image(lambda y: C.pooling(y, kind, tuple(size), strides=tuple(strides)), x)


def max_pooling(x, size, strides, dilations):
    return pooling(x, C.MAX_POOLING, size, strides)


def average_pooling(x, size, strides, dilations):
    return pooling(x, C.AVG_POOLING, size, strides)


def part(x, axis, begin, end, step=1):
    """Return the rows from begin to end of an axis."""
    if begin == 0 and end == x.shape[axis] and step == 1:
        return x
    return C.slice(x, axis, begin, end, step)


def pad(x, borders, value=0.0):
    borders = [(0, 0)] * (len(x.shape) - len(borders)) + list(borders)
    for axis, (before, after) in enumerate(borders):
        x = part(x, axis, max(-before, 0), x.shape[axis] + min(after, 0))
    more = [(max(before, 0), max(after, 0)) for before, after in borders]
    return C.pad(x, more, constant_value=value) if any(map(any, more)) else x


def take(x, axis, places):
    if not places:
        raise Impossible("no tensor may be empty")
    return concatenate([part(x, axis, n, n + 1) for n in places], axis)


def concatenate(tensors, axis):
    return C.splice(*tensors, axis=axis) if len(tensors) > 1 else tensors[0]


def reshape(x, shape):
    if 0 in list(shape):
        raise Impossible("no tensor may be empty")
    return C.reshape(x, tuple(shape))


def transpose(x, order):
    return C.transpose(x, tuple(order)) if len(order) > 1 else x


def matmul(a, b):
    if len(b.shape) == 1:  # CNTK would take it for a matrix of one row
        return reshape(matmul(a, reshape(b, b.shape + (1,))), a.shape[:-1])
    if len(a.shape) <= 2 and len(b.shape) <= 2:
        return C.times(a, b)
    left = a.shape[:-2] if len(a.shape) > 1 else ()
    right = b.shape[:-2] if len(b.shape) > 1 else ()
    outer = np.broadcast(np.empty(left), np.empty(right)).shape
    products = [
        C.times(matrix(a, left, place), matrix(b, right, place))
        for place in itertools.product(*map(range, outer))
    ]
    rows = [reshape(y, (1,) + y.shape) for y in products]
    return reshape(concatenate(rows, 0), outer + products[0].shape)


def matrix(x, outer, place):
    """Return the matrix, or the vector, that stands at a place of the outer axes of a tensor."""
    place = place[len(place) - len(outer) :]
    for axis, (n, side) in enumerate(zip(place, outer)):
        n = n if side > 1 else 0
        x = part(x, axis, n, n + 1)
    return reshape(x, x.shape[len(outer) :])


def mean(x, axes):
    return C.reduce_mean(x, axis=list(axes), keepdims=True)


def largest(x, axes):
    return C.reduce_max(x, axis=list(axes), keepdims=True)


def power(x, exponent):
    if exponent in (1, 2):
        return x if exponent == 1 else x * x
    return C.sqrt(x) if exponent == 0.5 else C.pow(x, exponent)


def relu(x):
    return C.relu(x)


def greater(x, number):
    return C.greater(x, number)


def leaky_relu(x, slope):
    return C.leaky_relu(x, slope)


def polynomial(x, coefficients):
    y = coefficients[0]
    for each in coefficients[1:]:
        y = y * x + each
    return y


def erf(x):
    x = C.clip(x, -4.0, 4.0)
    return x * polynomial(x * x, ERF_ABOVE) / polynomial(x * x, ERF_BELOW)


def gelu(x, is_approximate):
    if is_approximate:
        return 0.5 * x * (1 + C.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x * x * x)))
    return 0.5 * x * (1 + erf(x * np.sqrt(0.5)))


def softmax(x, axis):
    return C.softmax(x, axis)


def log_softmax(x, axis):
    return C.log_softmax(x, axis)


vectors.serve(globals())
