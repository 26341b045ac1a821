import cntk as C
import numpy as np

decay = 1e-6
learner = C.sgd([C.parameter(3)], lr=0.05)


def schedule(step):
    rate = 0.05 / (1 + decay * step)
    learner.reset_learning_rate(C.learning_parameter_schedule(rate))
    return learner.learning_rate()


steps = np.array([0, 469, 4690])
rates = np.array([schedule(step) for step in steps])  # (3,)
for step, rate in zip(steps, rates):
    print(f"step {step:4}  rate {rate:.6f}")
