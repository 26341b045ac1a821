"""All rules, in the order of the page: a file for each topic.

Each function takes ``framework``, which is what a framework does where the rule leaves a choice
(lab.rules.behaviour), and the arrays and arguments of a setting. Its docstring is what the page
says.
"""

from lab.rules.catalogue import (
    activations,
    adaptive_optimizers,
    batch_norm,
    borders,
    dense,
    dropout,
    joining,
    loss_variants,
    losses,
    more_activations,
    more_convolutions,
    more_pooling,
    normalisation,
    one_and_three_dimensions,
    optimizers,
    padding,
    pooling,
    resizing,
    schedules,
    transposed,
)
from lab.rules.rule import Rule

TOPICS = (
    padding.topic,
    borders.topic,
    more_convolutions.topic,
    transposed.topic,
    one_and_three_dimensions.topic,
    pooling.topic,
    more_pooling.topic,
    resizing.topic,
    joining.topic,
    dense.topic,
    batch_norm.topic,
    normalisation.topic,
    dropout.topic,
    optimizers.topic,
    adaptive_optimizers.topic,
    schedules.topic,
    losses.topic,
    loss_variants.topic,
    activations.topic,
    more_activations.topic,
)
RULES: dict[str, Rule] = {}
for _topic in TOPICS:
    RULES.update((rule.name, rule) for rule in _topic.rules)
