"""Rules about optimisers that divide by a mean of squares."""

from lab import updates
from lab.rules.catalogue.optimizers import STEPS, step_arrays
from lab.rules.rule import Topic

topic = Topic("adaptive-optimizers", heading="Optimisers")

EPSILON = (1e-7, 1e-3)


def sums(setting):
    """Return a bound: a small root magnifies float32's rounding."""
    return 4096 * setting["steps"]


@topic.rule(
    step_arrays,
    ["beta_1", "beta_2", "epsilon"],
    sums,
    **STEPS,
    beta_1=(0.9, 0.5),
    beta_2=(0.999, 0.9),
    epsilon=EPSILON,
)
def adam(framework, start, gradients, rates, beta_1, beta_2, epsilon):
    r"""Adam: $a$ and $b$ are running means of $g$ and $g^2$. PyTorch: $r \hat a / (\sqrt{\hat
    b} + \varepsilon)$, both corrected. Keras: $\frac{r \sqrt{1 - \beta_2^t}}{1 - \beta_1^t} a /
    (\sqrt{b} + \varepsilon)$, so that its ε counts more at first. CNTK: as Keras."""
    corrected = framework.adam_epsilon_is_corrected
    return updates.adam(start, gradients, rates, beta_1, beta_2, epsilon, corrected)[-1]


@topic.rule(step_arrays, ["rho", "epsilon"], sums, **STEPS, rho=(0.9, 0.99), epsilon=EPSILON)
def rmsprop(framework, start, gradients, rates, rho, epsilon):
    r"""RMSprop: $b$ is a running mean of $g^2$. Keras: $r g / \sqrt{b + \varepsilon}$. PyTorch:
    $r g / (\sqrt{b} + \varepsilon)$."""
    in_root = framework.rmsprop_epsilon_is_in_root
    return updates.rmsprop(start, gradients, rates, rho, epsilon, in_root)[-1]
