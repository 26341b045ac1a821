"""The steps of the optimisers, from the formulas of the pages, for numbers or arrays.

Each function takes the weight at the start, and a gradient and a rate for each step. It returns the
weight behind each step, in a list.
"""

from math import sqrt


def sgd(weight, gradients, rates):
    """The weight loses the rate times the gradient."""
    path = []
    for gradient, rate in zip(gradients, rates, strict=True):
        weight = weight - rate * gradient
        path.append(weight)
    return path


def momentum_with_rate_inside(weight, gradients, rates, momentum, nesterov=False):
    """Momentum whose velocity holds the rate: v = μ v - lr g, and w += v (Nesterov: μ v - lr g)."""
    velocity = 0 * weight
    path = []
    for gradient, rate in zip(gradients, rates, strict=True):
        velocity = momentum * velocity - rate * gradient
        step = momentum * velocity - rate * gradient if nesterov else velocity
        weight = weight + step
        path.append(weight)
    return path


def momentum_with_rate_outside(weight, gradients, rates, momentum, nesterov=False):
    """Momentum whose velocity has no rate: v = μ v + g, and w -= lr v (Nesterov: lr (g + μ v))."""
    velocity = 0 * weight
    path = []
    for gradient, rate in zip(gradients, rates, strict=True):
        velocity = momentum * velocity + gradient
        step = gradient + momentum * velocity if nesterov else velocity
        weight = weight - rate * step
        path.append(weight)
    return path


def adam(weight, gradients, rates, beta_1, beta_2, epsilon, epsilon_is_corrected):
    """Adam: m and v are running means of g and g².

    With ``epsilon_is_corrected`` the step is lr m̂ / (√v̂ + ε), both means corrected. Without, the
    correction of v stands before the fraction, so that ε is divided by it: it weighs more.
    """
    mean = square = 0 * weight
    path = []
    for step, (gradient, rate) in enumerate(zip(gradients, rates, strict=True), 1):
        mean = mean + (1 - beta_1) * (gradient - mean)
        square = square + (1 - beta_2) * (gradient * gradient - square)
        root_of_correction = sqrt(1 - beta_2**step)
        added = epsilon if epsilon_is_corrected else epsilon / root_of_correction
        corrected = mean / (1 - beta_1**step)
        weight = weight - rate * corrected / (square**0.5 / root_of_correction + added)
        path.append(weight)
    return path


def rmsprop(weight, gradients, rates, rho, epsilon, epsilon_is_in_root):
    """RMSprop: v is a running mean of g², and the step lr g / √(v + ε), or lr g / (√v + ε)."""
    square = 0 * weight
    path = []
    for gradient, rate in zip(gradients, rates, strict=True):
        square = rho * square + (1 - rho) * gradient * gradient
        root = (square + epsilon) ** 0.5 if epsilon_is_in_root else square**0.5 + epsilon
        weight = weight - rate * gradient / root
        path.append(weight)
    return path
