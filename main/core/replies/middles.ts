/** Made by scripts/replies/middles.mjs from 205 chats: signed bytes, base64, times the scale. */
import type { TextRole } from '../ports';

/** By model: the mean vector of chats (queries) and of replies (passages). */
export const MIDDLES: Record<string, Record<TextRole, { scale: number; bytes: string }>> = {
  'multilingual-e5-small': {
    query: {
      scale: 0.000823927,
      bytes:
        'L+7Jyn/W/CBRNUALYPXNJ1vA18YZHas+OzDTO0eOx8ALyFIl3coxzOglNGdBTcxZxODDQjgxN8DcsZ5IX/f5GG0uHTnd2N4fE88YFUG+RdLNzMcfwl48rkHxXlbFw9bT2SpB2VDGG9bOHjrLMsHGMTQhlu3YwTPJT9yq1sMBJSsfAjgk+UA/T9sr393MPtdAQDVhynKzOM4jJQrcxNQYSrm6oNXNpz5fwczXMqgj/1G8MWIp3tynqdDJoRxA3uY4xZLMH6QtTB8BvzInKfS1OcMwP7uPSdjpDzyzNEzgDIfCIjSx2D7B2tajybkJNTe6z+hSqSbazCwAK0GfyJ7HQD1Wsx4sDXIoNQy6/sTutSU9t8bZO2PY7DoaN2I15+NP++H4zzm0UQ4VYMod4N8QHJQLCScJOFQZv8AkMfEgvMeyyOywIxe+4jIKCtLJPL/f2D/oyCodxinbrxv4tT8bixRK8h3QwCMZyekmMjow+w8pxj1AwfLmwbU509Q3UipA',
    },
    passage: {
      scale: 0.000904265,
      bytes:
        'PO7XynLo8AdKNDD0cf7IH0rQ3tgeDLA5OiDgLT6h0dD11Esl2swkxgolLmA/Pc9SwuTKOzRBKsPls6c0Xg4OB3QvFjPr6OYmBdcOCzm+PtW51coXvE8wtkL5WUfIv8rT0C015EzXDe2/LSbJK8bKMSslneTV0i7EM9q83b8ALCQJ+y8kB0s+Td8o39feQdszQzNdvm6+L8osJRDdx8kXQcO3ntHRnyldzPfYNLYb/U7OF2oy6Nq+vNrquRAx5+c3sKXEDqcmQCYPyzIqJvSvNscqPb+ISrwBEju3GEPg/YnGJxizyTTH69qtwMQJLD7M7dFDryzgzUACHTWtxafTMz9UuxsT/W80MgvFCsDivgRKrMPTPlfI9SITREQr8uE/8OEK1UK+WR0RWMgn19gRGYESDBkNMFIkxs8aHgAm0tiz1Oe9Hvm96zYKEt/XKNrx0DPl1iAt3zPRrBT/1CgYqAdRBDDAyx4hxegmPD06BP84yTg0uOXku7wx1tsUQyo8',
    },
  },
};
